-- The zone's own report is a submission of no department. SQLite keeps a column obligatory until its table is made
-- anew; the lines that refer to it go before it and come back after it.
create table submissions_kept as select * from submissions;
create table submission_steps_kept as select * from submission_steps;
drop table submission_steps;
drop table submissions;
create table submissions (
    n @serial@, id text not null, version bigint not null, created_at bigint not null, changed_at bigint not null,
    archived bigint not null, scope_area text not null, scope_department text not null, scope_owner text not null,
    scope_sector text not null, search text not null, extra text not null,
    name text, department text, due text, area text, number bigint, since text, until text, last_day text,
    state text, zero bigint, late bigint, correction bigint, corrects text, correct_reason text, receipt text,
    first_on text, submitted_at bigint, submitted_by text, digest text, seal text, decided_on text, decided_by text,
    return_reason text, returns bigint, round bigint, text text, remark text, summary bigint,
    constraint submissions_id unique (id),
    constraint submissions_department foreign key (department) references departments (id)
);
create index submissions_scope on submissions (scope_department, n);
create index submissions_due on submissions (due, department);
create table submission_steps (
    n @serial@, id text not null, version bigint not null, created_at bigint not null, changed_at bigint not null,
    archived bigint not null, scope_area text not null, scope_department text not null, scope_owner text not null,
    scope_sector text not null, search text not null, extra text not null,
    submission text not null, verb text, by_name text, details text, evidence text,
    constraint submission_steps_id unique (id),
    constraint submission_steps_submission foreign key (submission) references submissions (id)
);
create index submission_steps_of on submission_steps (submission, n);
insert into submissions select * from submissions_kept;
insert into submission_steps select * from submission_steps_kept;
drop table submission_steps_kept;
drop table submissions_kept;
