-- Inspections (检查): plans, draws, the inspections themselves with their checklist, signatures and steps.

create table inspection_draws (
    n @serial@, id text not null, version bigint not null, created_at bigint not null, changed_at bigint not null,
    archived bigint not null, scope_area text not null, scope_department text not null, scope_owner text not null,
    scope_sector text not null, search text not null, extra text not null,
    name text, area text, department text, type text, unannounced bigint, planned_on text, purpose text, sector text,
    only_involved bigint, not_since text, officers text, enterprises_wanted bigint, officers_wanted bigint, state text,
    candidates bigint, algorithm text, list_hash text, commitment text, seed text, drawn_on text,
    constraint inspection_draws_id unique (id),
    constraint inspection_draws_area foreign key (area) references areas (id),
    constraint inspection_draws_department foreign key (department) references departments (id)
);
create index inspection_draws_scope on inspection_draws (scope_department, n);

-- Those to be drawn from, in the order in which they were drawn from; never changed. `pick` and `team` are the result.
create table inspection_candidates (
    draw        text not null,
    position    bigint not null,
    enterprise  text not null,
    name        text not null,
    pick        bigint,
    team        text,
    constraint inspection_candidates_key primary key (draw, position)
);
-- The seed until it is published. No list, form, export or history reaches it.
create table inspection_seeds (
    draw        text not null,
    seed        text not null,
    constraint inspection_seeds_key primary key (draw)
);

create table inspection_draw_steps (
    n @serial@, id text not null, version bigint not null, created_at bigint not null, changed_at bigint not null,
    archived bigint not null, scope_area text not null, scope_department text not null, scope_owner text not null,
    scope_sector text not null, search text not null, extra text not null,
    draw text not null, verb text, by_name text, details text, evidence text,
    constraint inspection_draw_steps_id unique (id),
    constraint inspection_draw_steps_draw foreign key (draw) references inspection_draws (id)
);
create index inspection_draw_steps_of on inspection_draw_steps (draw, n);

create table inspection_plans (
    n @serial@, id text not null, version bigint not null, created_at bigint not null, changed_at bigint not null,
    archived bigint not null, scope_area text not null, scope_department text not null, scope_owner text not null,
    scope_sector text not null, search text not null, extra text not null,
    enterprise text not null, organiser text, type text, unannounced bigint, planned_on text, officers text,
    joint_with text, purpose text, draw text, state text, inspected_on text, cancel_reason text, concealed bigint,
    remark text,
    constraint inspection_plans_id unique (id),
    constraint inspection_plans_enterprise foreign key (enterprise) references enterprises (id),
    constraint inspection_plans_organiser foreign key (organiser) references departments (id),
    constraint inspection_plans_draw foreign key (draw) references inspection_draws (id)
);
create index inspection_plans_department on inspection_plans (scope_department, n);
create index inspection_plans_owner on inspection_plans (scope_owner, n);
create index inspection_plans_state on inspection_plans (state, planned_on);
create index inspection_plans_enterprise on inspection_plans (enterprise);

create table inspection_plan_steps (
    n @serial@, id text not null, version bigint not null, created_at bigint not null, changed_at bigint not null,
    archived bigint not null, scope_area text not null, scope_department text not null, scope_owner text not null,
    scope_sector text not null, search text not null, extra text not null,
    plan text not null, verb text, by_name text, details text, evidence text,
    constraint inspection_plan_steps_id unique (id),
    constraint inspection_plan_steps_plan foreign key (plan) references inspection_plans (id)
);
create index inspection_plan_steps_of on inspection_plan_steps (plan, n);

create table inspections (
    n @serial@, id text not null, version bigint not null, created_at bigint not null, changed_at bigint not null,
    archived bigint not null, scope_area text not null, scope_department text not null, scope_owner text not null,
    scope_sector text not null, search text not null, extra text not null,
    number text, enterprise text not null, plan text, organiser text, type text, unannounced bigint, inspected_on text,
    officers text, certificates text, joint_with text, representative text, purpose text, spaces_count bigint,
    situation text, state text, officer_count bigint, supervision bigint, items_total bigint, items_answered bigint,
    items_failed bigint, suspicions_open bigint, rules_version text, refused bigint, refusal_reason text, witness text,
    handling text, finished_on text, cancel_reason text, concealed bigint, remark text,
    constraint inspections_id unique (id), constraint inspections_number unique (number),
    constraint inspections_enterprise foreign key (enterprise) references enterprises (id),
    constraint inspections_plan foreign key (plan) references inspection_plans (id),
    constraint inspections_organiser foreign key (organiser) references departments (id)
);
create index inspections_department on inspections (scope_department, n);
create index inspections_owner on inspections (scope_owner, n);
create index inspections_day on inspections (inspected_on, n);
create index inspections_of on inspections (enterprise, inspected_on);
create index inspections_plan on inspections (plan);

create table inspection_items (
    n @serial@, id text not null, version bigint not null, created_at bigint not null, changed_at bigint not null,
    archived bigint not null, scope_area text not null, scope_department text not null, scope_owner text not null,
    scope_sector text not null, search text not null, extra text not null,
    inspection text not null, item text, number bigint, text text, result text, description text, space text,
    method text, basis text, basis_verified bigint, problem text, category text, rules_version text, hazard text,
    withdrawn_because text,
    constraint inspection_items_id unique (id), constraint inspection_items_one unique (inspection, item),
    constraint inspection_items_inspection foreign key (inspection) references inspections (id),
    constraint inspection_items_space foreign key (space) references spaces (id),
    constraint inspection_items_hazard foreign key (hazard) references hazards (id)
);
create index inspection_items_owner on inspection_items (scope_owner, n);

create table signatures (
    n @serial@, id text not null, version bigint not null, created_at bigint not null, changed_at bigint not null,
    archived bigint not null, scope_area text not null, scope_department text not null, scope_owner text not null,
    scope_sector text not null, search text not null, extra text not null,
    inspection text not null, role text, name text,
    constraint signatures_id unique (id),
    constraint signatures_inspection foreign key (inspection) references inspections (id)
);
create index signatures_of on signatures (inspection, n);

create table inspection_steps (
    n @serial@, id text not null, version bigint not null, created_at bigint not null, changed_at bigint not null,
    archived bigint not null, scope_area text not null, scope_department text not null, scope_owner text not null,
    scope_sector text not null, search text not null, extra text not null,
    inspection text not null, verb text, by_name text, details text, evidence text,
    constraint inspection_steps_id unique (id),
    constraint inspection_steps_inspection foreign key (inspection) references inspections (id)
);
create index inspection_steps_of on inspection_steps (inspection, n);

-- A hazard found by an inspection: by which item of it, judged by which rules, in which of the plan's four classes; and
-- when it was first re-checked.
alter table hazards add column problem text;
alter table hazards add column inspection text;
alter table hazards add column inspection_item text;
alter table hazards add column rules_version text;
alter table hazards add column rechecked_on text;
-- Never two hazards for one item.
create unique index hazards_inspection_item on hazards (inspection_item) where archived = 0;
create index hazards_inspection on hazards (inspection);

-- When a department last was there: counted from the inspections that are done.
alter table enterprises add column inspected_on text;
create index enterprises_inspected on enterprises (inspected_on, n);
