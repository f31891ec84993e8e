-- The plan and the working calendar as they were installed, every version; the highest is in force.
create table campaign_texts (
    name        text not null,
    version     bigint not null,
    text        text not null,
    at          bigint not null,
    by_name     text not null,
    constraint campaign_texts_key primary key (name, version)
);

-- What an enterprise owes by the plan in force: one row a duty that applies to it. Kept by the transaction that changes
-- the enterprise, its spaces or its hazards; whether it is late is a question of the day on which one asks.
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
);
create index duties_summary on duties (scope_department, code, state, due, scope_area);

-- The enterprise's line in the matrix: how many of its duties are open.
create table duty_subjects (
    enterprise      text primary key,
    n               bigint not null,
    name            text not null,
    missing         bigint not null,
    scope_area        text not null,
    scope_department  text not null
);
create index duty_subjects_missing on duty_subjects (missing, n);
create index duty_subjects_department on duty_subjects (scope_department, missing, n);
create index duty_subjects_name on duty_subjects (name, n);

create table duty_excuses (
    enterprise  text not null,
    code        text not null,
    id          text not null,
    reason      text not null,
    by_id       text not null,
    by_name     text not null,
    at          bigint not null,
    constraint duty_excuses_key primary key (enterprise, code)
);

-- What duties and the start screen ask of the hazards: those of one enterprise, and the open ones by deadline.
create index hazards_of on hazards (enterprise, closed_on, deadline) where archived = 0;
create index hazards_open on hazards (deadline, n) where closed_on is null and archived = 0;
