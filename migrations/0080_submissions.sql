-- The period reports of the departments: what was sent, and the parts that were frozen with it and are never written
-- again; the notices that remind of them.

create table submissions (
    n @serial@, id text not null, version bigint not null, created_at bigint not null, changed_at bigint not null,
    archived bigint not null, scope_area text not null, scope_department text not null, scope_owner text not null,
    scope_sector text not null, search text not null, extra text not null,
    name text, department text not null, due text, area text, number bigint, since text, until text, last_day text,
    state text, zero bigint, late bigint, correction bigint, corrects text, correct_reason text, receipt text,
    first_on text, submitted_at bigint, submitted_by text, digest text, seal text, decided_on text, decided_by text,
    return_reason text, returns bigint, round bigint, text text, remark text,
    constraint submissions_id unique (id),
    constraint submissions_department foreign key (department) references departments (id)
);
create index submissions_scope on submissions (scope_department, n);
create index submissions_due on submissions (due, department);

create table submission_parts (
    submission text not null, round bigint not null, part text not null, page bigint not null, body text not null,
    constraint submission_parts_of primary key (submission, round, part, page)
);

create table submission_steps (
    n @serial@, id text not null, version bigint not null, created_at bigint not null, changed_at bigint not null,
    archived bigint not null, scope_area text not null, scope_department text not null, scope_owner text not null,
    scope_sector text not null, search text not null, extra text not null,
    submission text not null, verb text, by_name text, details text, evidence text,
    constraint submission_steps_id unique (id),
    constraint submission_steps_submission foreign key (submission) references submissions (id)
);
create index submission_steps_of on submission_steps (submission, n);

create table notices (
    n @serial@, id text not null, version bigint not null, created_at bigint not null, changed_at bigint not null,
    archived bigint not null, scope_area text not null, scope_department text not null, scope_owner text not null,
    scope_sector text not null, search text not null, extra text not null,
    title text, text text, audience text, sent_on text, due text, read_by text, read_at bigint, occasion text,
    area text, department text,
    constraint notices_id unique (id),
    constraint notices_occasion unique (occasion)
);
create index notices_scope on notices (scope_department, n);
