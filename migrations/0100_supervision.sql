-- Leaders' instructions and the findings of the supervision group: one life for both, a table each.

create table instructions (
    n @serial@, id text not null, version bigint not null, created_at bigint not null, changed_at bigint not null,
    archived bigint not null, scope_area text not null, scope_department text not null, scope_owner text not null,
    scope_sector text not null, search text not null, extra text not null,
    number text, post text, source text, text text, given_on text, department text, deadline text, remark text, state text,
    waiting bigint, answered_on text, late_days bigint, answer text, decided_on text, decided_by text, opinion text,
    returns bigint, withdrawn_because text, area text,
    constraint instructions_id unique (id),
    constraint instructions_number unique (number),
    constraint instructions_department foreign key (department) references departments (id)
);
create index instructions_scope on instructions (scope_department, n);
create index instructions_waiting on instructions (waiting, deadline);

create table instruction_steps (
    n @serial@, id text not null, version bigint not null, created_at bigint not null, changed_at bigint not null,
    archived bigint not null, scope_area text not null, scope_department text not null, scope_owner text not null,
    scope_sector text not null, search text not null, extra text not null,
    instruction text not null, verb text, by_name text, details text, evidence text,
    constraint instruction_steps_id unique (id),
    constraint instruction_steps_instruction foreign key (instruction) references instructions (id)
);
create index instruction_steps_of on instruction_steps (instruction, n);

create table supervision_findings (
    n @serial@, id text not null, version bigint not null, created_at bigint not null, changed_at bigint not null,
    archived bigint not null, scope_area text not null, scope_department text not null, scope_owner text not null,
    scope_sector text not null, search text not null, extra text not null,
    number text, found_by text, clause text, text text, given_on text, department text, deadline text, remark text, state text,
    waiting bigint, answered_on text, late_days bigint, answer text, decided_on text, decided_by text, opinion text,
    returns bigint, withdrawn_because text, area text,
    constraint supervision_findings_id unique (id),
    constraint supervision_findings_number unique (number),
    constraint supervision_findings_department foreign key (department) references departments (id)
);
create index supervision_findings_scope on supervision_findings (scope_department, n);
create index supervision_findings_waiting on supervision_findings (waiting, deadline);

create table supervision_finding_steps (
    n @serial@, id text not null, version bigint not null, created_at bigint not null, changed_at bigint not null,
    archived bigint not null, scope_area text not null, scope_department text not null, scope_owner text not null,
    scope_sector text not null, search text not null, extra text not null,
    finding text not null, verb text, by_name text, details text, evidence text,
    constraint supervision_finding_steps_id unique (id),
    constraint supervision_finding_steps_finding foreign key (finding) references supervision_findings (id)
);
create index supervision_finding_steps_of on supervision_finding_steps (finding, n);
