-- What one enterprise owes lies together: each change of its spaces reads all of it and writes most.
drop index duties_summary;
alter table duties rename to duties_before;
create table duties (
    enterprise      text not null,
    code            text not null,
    state           text not null, -- fulfilled, open, excused
    fulfilled_on    text,
    due             text,
    text            text not null,
    scope_area        text not null,
    scope_department  text not null,
    constraint duties_key primary key (enterprise, code)
) without rowid;
insert into duties (enterprise, code, state, fulfilled_on, due, text, scope_area, scope_department)
select enterprise, code, state, fulfilled_on, due, text, scope_area, scope_department
from duties_before order by enterprise, code;
drop table duties_before;
create index duties_summary on duties (scope_department, code, state, due, scope_area);
