-- What the administrator changed or confirmed in the rules that came with the program, and rules of the place.

create table rule_overrides (
    n @serial@, id text not null, version bigint not null, created_at bigint not null, changed_at bigint not null,
    archived bigint not null, scope_area text not null, scope_department text not null, scope_owner text not null,
    scope_sector text not null, search text not null, extra text not null,
    topic text, rule text, system text, attribute text, value text, since text, until text, basis text, reason text,
    verified bigint,
    constraint rule_overrides_id unique (id)
);

create table local_rules (
    n @serial@, id text not null, version bigint not null, created_at bigint not null, changed_at bigint not null,
    archived bigint not null, scope_area text not null, scope_department text not null, scope_owner text not null,
    scope_sector text not null, search text not null, extra text not null,
    name text, document text, area text, item text, article text, requirement text, since text, until text,
    verified bigint,
    constraint local_rules_id unique (id),
    constraint local_rules_area foreign key (area) references areas (id)
);
