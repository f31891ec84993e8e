-- Tasks of the plan that people record as done, and the stages that were closed.

create table task_proofs (
    n @serial@, id text not null, version bigint not null, created_at bigint not null, changed_at bigint not null,
    archived bigint not null, scope_area text not null, scope_department text not null, scope_owner text not null,
    scope_sector text not null, search text not null, extra text not null,
    task text, department text, done_on text, done_by text, text text, remark text, due text, late_days bigint, code text,
    plan text, area text,
    constraint task_proofs_id unique (id),
    constraint task_proofs_department foreign key (department) references departments (id)
);
create index task_proofs_scope on task_proofs (scope_department, n);
create index task_proofs_of on task_proofs (plan, code);

-- One row a stage and an area (path, "" is everywhere): over which open tasks, and who signs for that.
create table stage_closings (
    id text primary key, plan text not null, stage text not null, area text not null, closed_on text not null,
    signed_by text not null, reason text not null, open_tasks text not null, by_id text not null, by_name text not null,
    at bigint not null,
    constraint stage_closings_once unique (plan, stage, area)
);
