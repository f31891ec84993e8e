-- The kit's own tables. Days are ISO text, moments UTC milliseconds, yes/no 0 and 1, decimals scaled whole numbers.

create table history (
    seq         @serial@,
    at          bigint not null,
    actor       text not null,
    actor_name  text not null,
    door        text not null,
    action      text not null,
    kind        text not null,
    record      text not null,
    before      text not null,
    after       text not null,
    digest      text not null
);
create index history_record on history (record, seq);

create table seals (
    number      bigint primary key,
    first_seq   bigint not null,
    last_seq    bigint not null,
    lines       bigint not null,
    seal        text not null,
    at          bigint not null
);

-- A record's contribution to the figures, as it changed: append-only. `amounts` is {"figure": amount, …}.
create table postings (
    seq         @serial@,
    at          bigint not null,
    kind        text not null,
    record      text not null,
    cell        bigint not null,
    day         text not null,
    amounts     text not null
);
create index postings_at on postings (at);

-- Where amounts are summed up: one cell per area × department × sector.
create table cells (
    id          @serial@,
    area        text not null,
    department  text not null,
    sector      text not null,
    constraint cells_place unique (area, department, sector)
);
create table figure_days (
    cell        bigint not null,
    figure      text not null,
    day         text not null,
    amount      bigint not null,
    constraint figure_days_key primary key (figure, cell, day)
);
create index figure_days_day on figure_days (figure, day);
create table figure_balances (
    cell        bigint not null,
    figure      text not null,
    amount      bigint not null,
    constraint figure_balances_key primary key (figure, cell)
);

create table jobs (
    id          text primary key,
    name        text not null,
    payload     text not null,
    state       text not null,
    actor       text not null,
    actor_name  text not null,
    scope_area        text not null,
    scope_department  text not null,
    scope_owner       text not null,
    at          bigint not null,
    started_at  bigint,
    ended_at    bigint,
    done        bigint not null default 0,
    total       bigint not null default 0,
    message     text not null default '',
    result      text not null default ''
);
create index jobs_state on jobs (state, at);
create index jobs_actor on jobs (actor, at);

-- Gapless numbers by name ("hazards/20231109").
create table sequences (
    name        text primary key,
    last        bigint not null
);

-- Columns that a zone adds to a ledger for itself; the values lie in the record's `extra`.
create table extra_columns (
    id          text primary key,
    kind        text not null,
    name        text not null,
    label       text not null,
    type        text not null,
    choices     text not null default '[]',
    must        bigint not null default 0,
    listed      bigint not null default 0,
    position    bigint not null default 0,
    constraint extra_columns_name unique (kind, name)
);

create table attachments (
    id          text primary key,
    kind        text not null,
    record      text not null,
    hash        text not null,
    name        text not null,
    mime        text not null,
    size        bigint not null,
    purpose     text not null default '',
    by_id       text not null,
    by_name     text not null,
    at          bigint not null,
    removed_at  bigint
);
create index attachments_record on attachments (record);
create index attachments_hash on attachments (hash);
