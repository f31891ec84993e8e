-- Every ledger has the same first columns: its row number (the order of entry), id, version, moments, archive flag, where
-- it belongs (scope_…), the folded text it is found by, and the zone's own columns as JSON. Then its fields.

create table areas (
    n @serial@, id text not null, version bigint not null, created_at bigint not null, changed_at bigint not null,
    archived bigint not null, scope_area text not null, scope_department text not null, scope_owner text not null,
    scope_sector text not null, search text not null, extra text not null,
    name text, code text, level text, parent text, path text,
    constraint areas_id unique (id), constraint areas_code unique (code)
);

create table departments (
    n @serial@, id text not null, version bigint not null, created_at bigint not null, changed_at bigint not null,
    archived bigint not null, scope_area text not null, scope_department text not null, scope_owner text not null,
    scope_sector text not null, search text not null, extra text not null,
    name text, full_name text, area text, reports bigint, position bigint,
    constraint departments_id unique (id), constraint departments_area foreign key (area) references areas (id)
);

create table enterprises (
    n @serial@, id text not null, version bigint not null, created_at bigint not null, changed_at bigint not null,
    archived bigint not null, scope_area text not null, scope_department text not null, scope_owner text not null,
    scope_sector text not null, search text not null, extra text not null,
    name text, credit_code text, code_confirmed bigint, short_code text, category text, industry text, sector text,
    trade text, department text, area text, street text, address text, location text, coordinates text, principal text,
    principal_phone text, deputy text, safety_officer text, safety_phone text, workers bigint, space_workers bigint,
    attendants bigint, entrants bigint, rescuers bigint, simultaneous bigint, operating text, involvement text,
    surveyed_on text, registered_on text, remark text, involved_on text, declared_on text, declared_by text,
    merged_into text, name_core text, spaces_total bigint, ledger_on text,
    constraint enterprises_id unique (id),
    constraint enterprises_department foreign key (department) references departments (id),
    constraint enterprises_area foreign key (area) references areas (id)
);
-- A code belongs to one enterprise in use; an archived one (merged into another) keeps its own.
create unique index enterprises_credit_code on enterprises (credit_code) where archived = 0;
create index enterprises_scope_department on enterprises (scope_department, n);
create index enterprises_scope_area on enterprises (scope_area);
create index enterprises_name_core on enterprises (name_core);
create index enterprises_name on enterprises (name, n);

create table spaces (
    n @serial@, id text not null, version bigint not null, created_at bigint not null, changed_at bigint not null,
    archived bigint not null, scope_area text not null, scope_department text not null, scope_owner text not null,
    scope_sector text not null, search text not null, extra text not null,
    enterprise text not null, number text, name text, type text, category text, place text, location text, quantity bigint,
    volume bigint, depth bigint, openings text, medium text, factors text, gases text, accidents text, toxic bigint,
    listed_catalogue bigint, catalogue_item text, risk text, grade text, frequency text, most_workers bigint,
    operation text, contractor text, sign bigint, sign_count bigint, board bigint, board_count bigint, procedure bigint,
    isolation text, equipment text, equipment_count bigint, rescue text, rescue_count bigint, controls text, unit text,
    manager text, manager_phone text, operator text, attendants text, approver text, identified_on text, updated_on text,
    criteria text, status text, retired_on text, exclusion_reason text, exclusion_by text, remark text, counts_from text,
    constraint spaces_id unique (id),
    constraint spaces_enterprise foreign key (enterprise) references enterprises (id)
);
create unique index spaces_number on spaces (enterprise, number) where archived = 0;
create index spaces_scope_department on spaces (scope_department, n);
create index spaces_scope_owner on spaces (scope_owner, n);
create index spaces_identified on spaces (identified_on, n);

create table hazards (
    n @serial@, id text not null, version bigint not null, created_at bigint not null, changed_at bigint not null,
    archived bigint not null, scope_area text not null, scope_department text not null, scope_owner text not null,
    scope_sector text not null, search text not null, extra text not null,
    number text, enterprise text not null, space text, description text, source text, found_on text, found_by text,
    category text, grade text, basis text, clause text, method text, state text, responsible text,
    responsible_phone text, deadline text, measure text, fund text, emergency_plan text, ordered_on text,
    rectified_on text, rectification text, closed_on text, rechecks_failed bigint, extension_pending bigint,
    extension_deadline text, extension_reason text, extensions bigint, listed bigint, listed_level text,
    listed_document text, listed_from text, listed_until text, listed_removed_on text, remark text,
    constraint hazards_id unique (id), constraint hazards_number unique (number),
    constraint hazards_enterprise foreign key (enterprise) references enterprises (id),
    constraint hazards_space foreign key (space) references spaces (id)
);
create index hazards_scope_department on hazards (scope_department, n);
create index hazards_scope_owner on hazards (scope_owner, n);
create index hazards_state on hazards (state, deadline);
create index hazards_space on hazards (space);
create index hazards_deadline on hazards (deadline, n);

create table hazard_steps (
    n @serial@, id text not null, version bigint not null, created_at bigint not null, changed_at bigint not null,
    archived bigint not null, scope_area text not null, scope_department text not null, scope_owner text not null,
    scope_sector text not null, search text not null, extra text not null,
    hazard text not null, enterprise text not null, verb text, by_name text, details text, evidence text,
    constraint hazard_steps_id unique (id),
    constraint hazard_steps_hazard foreign key (hazard) references hazards (id)
);
create index hazard_steps_of on hazard_steps (hazard, n);
create index hazard_steps_owner on hazard_steps (scope_owner);
