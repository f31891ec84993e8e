-- The figures by which an enterprise's duties are judged are kept with it, as JSON ('' not yet counted): a change counts
-- again what it can touch. The words of a duty («3 处未设置…») follow from them and are no longer kept. Each creation of a
-- space reads and writes this line: it lies in the order of its key, one page instead of two.
drop index duty_subjects_missing;
drop index duty_subjects_department;
drop index duty_subjects_name;
alter table duty_subjects rename to duty_subjects_before;
create table duty_subjects (
    enterprise      text not null primary key,
    n               bigint not null,
    name            text not null,
    missing         bigint not null,
    scope_area        text not null,
    scope_department  text not null,
    figures         text not null default '',
    changes_on      text -- the day on which they change by themselves: a workshop begins to work
) without rowid;
insert into duty_subjects (enterprise, n, name, missing, scope_area, scope_department)
select enterprise, n, name, missing, scope_area, scope_department from duty_subjects_before order by enterprise;
drop table duty_subjects_before;
create index duty_subjects_missing on duty_subjects (missing, n);
create index duty_subjects_department on duty_subjects (scope_department, missing, n);
create index duty_subjects_name on duty_subjects (name, n);
create index duty_subjects_changes on duty_subjects (changes_on) where changes_on is not null;
alter table duties drop column text;
