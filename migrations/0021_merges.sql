-- Two enterprises that turned out to be one: what was moved, so that it can be given back exactly.
create table merges (
    id          text primary key,
    at          bigint not null,
    by_id       text not null,
    by_name     text not null,
    target      text not null,
    target_name text not null,
    merged      text not null,
    merged_name text not null,
    taken       text not null, -- fields of the target that took the other's value: {"field": [before, after]}
    undone_at   bigint,
    undone_by   text
);
create index merges_target on merges (target);
create index merges_merged on merges (merged);

-- Each record that was moved; `number` is the one it had, where it clashed and was changed.
create table merge_items (
    merge       text not null,
    kind        text not null,
    record      text not null,
    number      text,
    given       text,
    constraint merge_items_key primary key (merge, kind, record)
);
create index merge_items_record on merge_items (record);

-- Pairs that look alike and are not the same; a is the smaller id.
create table distinct_enterprises (
    a           text not null,
    b           text not null,
    id          text not null,
    reason      text not null,
    by_name     text not null,
    at          bigint not null,
    constraint distinct_enterprises_key primary key (a, b)
);

-- «本单位无有限空间», as it was signed.
create table declarations (
    id          text primary key,
    enterprise  text not null,
    signed_by   text not null,
    signed_on   text not null,
    text        text not null,
    by_name     text not null,
    at          bigint not null
);
create index declarations_enterprise on declarations (enterprise);
