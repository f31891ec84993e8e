-- Who has an enterprise in charge, who is left out of the register and by whom, and which declarations were seen to be
-- true.

alter table enterprises add column excluded_on text;
alter table enterprises add column declaration text;
alter table inspections add column declaration_result text;
alter table inspection_draws add column only_declared bigint;

create index enterprises_excluded on enterprises (excluded_on) where excluded_on is not null;

-- What was closed did not count before either: it is left out from its first day on, though nobody approved it.
-- Those of them with spaces are taken back into it by a chore, with postings as any change has.
update enterprises set excluded_on = registered_on where operating = 'closed';
update enterprises set excluded_on = surveyed_on where excluded_on > surveyed_on;
update enterprises set excluded_on = involved_on where excluded_on > involved_on;
update enterprises set excluded_on = ledger_on where excluded_on > ledger_on;
update enterprises set declaration = case when involvement <> 'none' then 'fallen' when inspected_on >= declared_on
    then 'confirmed' else 'signed' end where declared_on is not null;

create table claims (
    n @serial@, id text not null, version bigint not null, created_at bigint not null, changed_at bigint not null,
    archived bigint not null, scope_area text not null, scope_department text not null, scope_owner text not null,
    scope_sector text not null, search text not null, extra text not null,
    number text, name text, credit_code text, department text, reason text, state text, holder text, claimed_on text,
    decided_on text, decided_by text, decision text, enterprise text, area text, remark text,
    constraint claims_id unique (id),
    constraint claims_number unique (number),
    constraint claims_department foreign key (department) references departments (id),
    constraint claims_holder foreign key (holder) references departments (id)
);
create index claims_scope on claims (scope_department, n);
create index claims_enterprise on claims (enterprise, state);
create index claims_state on claims (state, n);

create table claim_steps (
    n @serial@, id text not null, version bigint not null, created_at bigint not null, changed_at bigint not null,
    archived bigint not null, scope_area text not null, scope_department text not null, scope_owner text not null,
    scope_sector text not null, search text not null, extra text not null,
    claim text not null, verb text, by_name text, details text, evidence text,
    constraint claim_steps_id unique (id),
    constraint claim_steps_claim foreign key (claim) references claims (id)
);
create index claim_steps_of on claim_steps (claim, n);

create table exclusions (
    n @serial@, id text not null, version bigint not null, created_at bigint not null, changed_at bigint not null,
    archived bigint not null, scope_area text not null, scope_department text not null, scope_owner text not null,
    scope_sector text not null, search text not null, extra text not null,
    enterprise text not null, reason text, text text, asked_on text, state text, decided_on text, decided_by text,
    opinion text, ended_on text, ended_because text, remark text,
    constraint exclusions_id unique (id),
    constraint exclusions_enterprise foreign key (enterprise) references enterprises (id)
);
create index exclusions_scope on exclusions (scope_department, n);
create index exclusions_owner on exclusions (scope_owner, n);
create index exclusions_enterprise on exclusions (enterprise, state);
create index exclusions_state on exclusions (state, n);

create table exclusion_steps (
    n @serial@, id text not null, version bigint not null, created_at bigint not null, changed_at bigint not null,
    archived bigint not null, scope_area text not null, scope_department text not null, scope_owner text not null,
    scope_sector text not null, search text not null, extra text not null,
    exclusion text not null, verb text, by_name text, details text, evidence text,
    constraint exclusion_steps_id unique (id),
    constraint exclusion_steps_exclusion foreign key (exclusion) references exclusions (id)
);
create index exclusion_steps_of on exclusion_steps (exclusion, n);
create index exclusion_steps_owner on exclusion_steps (scope_owner, n);
