-- Enforcement (严格执法): papers, cases with their decisions, and measures. Money in 分.

-- What stands before the word of a paper's number: （忻开）应急.
alter table departments add column paper_prefix text;

create table cases (
    n @serial@, id text not null, version bigint not null, created_at bigint not null, changed_at bigint not null,
    archived bigint not null, scope_area text not null, scope_department text not null, scope_owner text not null,
    scope_sector text not null, search text not null, extra text not null,
    number text, enterprise text not null, cause text, source text, inspection text, hazard text, conduct_on text,
    filed_on text, officers text, approver text, facts text, clause text, overdue bigint, dual bigint, grave bigint,
    state text, outcome text, pair_state text, decision_limit text, extension_reason text, investigated_on text,
    findings text, reviewed_on text, review text, discussed_on text, discussion text, notified_on text,
    hearing_due bigint, hearing text, hearing_until text, hearing_asked_on text, hearing_notified_on text,
    hearing_on text, statement text, decided_on text, decision_reason text, transferred_to text, fines bigint,
    pair_completed_on text, delivery_limit text, delivered_on text, receiver text, payment_limit text, paid_on text,
    surcharge bigint, paid bigint, unpaid_reason text, publication_limit text, published_on text, channel text,
    revoked_on text, revoked_by text, closed_on text, pair_reason text, rules_version text, remark text,
    constraint cases_id unique (id),
    constraint cases_number unique (number),
    constraint cases_enterprise foreign key (enterprise) references enterprises (id),
    constraint cases_inspection foreign key (inspection) references inspections (id),
    constraint cases_hazard foreign key (hazard) references hazards (id)
);
create index cases_department on cases (scope_department, n);
create index cases_owner on cases (scope_owner, n);
create index cases_of_inspection on cases (inspection);
create index cases_of_hazard on cases (hazard);
create index cases_day on cases (filed_on, n);
create index cases_of on cases (enterprise);

create table papers (
    n @serial@, id text not null, version bigint not null, created_at bigint not null, changed_at bigint not null,
    archived bigint not null, scope_area text not null, scope_department text not null, scope_owner text not null,
    scope_sector text not null, search text not null, extra text not null,
    number text, sort text, enterprise text not null, inspection text, hazard text, case_file text, officers text,
    certificates text, facts text, basis text, demand text, deadline text, state text, issued_on text, signer text,
    refused bigint, refusal_reason text, witness text, content text, rules_version text, delivery_limit text,
    delivered_on text, delivery_way text, receiver text, late_reason text, withdrawn_on text, withdrawn_reason text,
    remark text,
    constraint papers_id unique (id),
    constraint papers_number unique (number),
    constraint papers_enterprise foreign key (enterprise) references enterprises (id),
    constraint papers_inspection foreign key (inspection) references inspections (id),
    constraint papers_hazard foreign key (hazard) references hazards (id),
    constraint papers_case_file foreign key (case_file) references cases (id)
);
create index papers_department on papers (scope_department, n);
create index papers_owner on papers (scope_owner, n);
create index papers_of_inspection on papers (inspection);
create index papers_of_hazard on papers (hazard);
create index papers_of_case_file on papers (case_file);
create index papers_day on papers (issued_on, n);
create index papers_of on papers (enterprise);

create table decisions (
    n @serial@, id text not null, version bigint not null, created_at bigint not null, changed_at bigint not null,
    archived bigint not null, scope_area text not null, scope_department text not null, scope_owner text not null,
    scope_sector text not null, search text not null, extra text not null,
    case_file text not null, number text, subject text, person text, title text, identity_number text, clause text,
    overdue bigint, amount bigint, warning bigint, suspension bigint, reason text, state text, decided_on text,
    clause_text text, clause_verified bigint, counterpart text, paper text, rules_version text,
    constraint decisions_id unique (id),
    constraint decisions_case_file foreign key (case_file) references cases (id),
    constraint decisions_paper foreign key (paper) references papers (id)
);
create index decisions_department on decisions (scope_department, n);
create index decisions_owner on decisions (scope_owner, n);
create index decisions_of_case_file on decisions (case_file);

create table stop_works (
    n @serial@, id text not null, version bigint not null, created_at bigint not null, changed_at bigint not null,
    archived bigint not null, scope_area text not null, scope_department text not null, scope_owner text not null,
    scope_sector text not null, search text not null, extra text not null,
    enterprise text not null, space text, inspection text, hazard text, ordered_on text, area_stopped text,
    reason text, basis text, officers text, state text, applied_on text, measures text, reviewed_on text,
    reviewed_by text, opinion text, resumed_on text, lifted_on text, lifted_reason text, remark text,
    constraint stop_works_id unique (id),
    constraint stop_works_enterprise foreign key (enterprise) references enterprises (id),
    constraint stop_works_space foreign key (space) references spaces (id),
    constraint stop_works_inspection foreign key (inspection) references inspections (id),
    constraint stop_works_hazard foreign key (hazard) references hazards (id)
);
create index stop_works_department on stop_works (scope_department, n);
create index stop_works_owner on stop_works (scope_owner, n);
create index stop_works_of_inspection on stop_works (inspection);
create index stop_works_of_hazard on stop_works (hazard);
create index stop_works_of on stop_works (enterprise);

create table suspensions (
    n @serial@, id text not null, version bigint not null, created_at bigint not null, changed_at bigint not null,
    archived bigint not null, scope_area text not null, scope_department text not null, scope_owner text not null,
    scope_sector text not null, search text not null, extra text not null,
    enterprise text not null, case_file text, ordered_on text, scope text, state text, planned_on text, plan text,
    applied_on text, measures text, accepted_on text, accepted_by text, opinion text, resumed_on text,
    resumption_document text, revoked_on text, revoked_reason text, remark text,
    constraint suspensions_id unique (id),
    constraint suspensions_enterprise foreign key (enterprise) references enterprises (id),
    constraint suspensions_case_file foreign key (case_file) references cases (id)
);
create index suspensions_department on suspensions (scope_department, n);
create index suspensions_owner on suspensions (scope_owner, n);
create index suspensions_of_case_file on suspensions (case_file);
create index suspensions_of on suspensions (enterprise);

create table exposures (
    n @serial@, id text not null, version bigint not null, created_at bigint not null, changed_at bigint not null,
    archived bigint not null, scope_area text not null, scope_department text not null, scope_owner text not null,
    scope_sector text not null, search text not null, extra text not null,
    enterprise text not null, case_file text, title text, text text, state text, approved_on text, approved_by text,
    approval text, published_on text, ends_on text, channel text, ended_on text, withdrawal_limit text,
    withdrawn_on text, withdrawn_reason text, remark text,
    constraint exposures_id unique (id),
    constraint exposures_enterprise foreign key (enterprise) references enterprises (id),
    constraint exposures_case_file foreign key (case_file) references cases (id)
);
create index exposures_department on exposures (scope_department, n);
create index exposures_owner on exposures (scope_owner, n);
create index exposures_of_case_file on exposures (case_file);
create index exposures_of on exposures (enterprise);

create table sanctions (
    n @serial@, id text not null, version bigint not null, created_at bigint not null, changed_at bigint not null,
    archived bigint not null, scope_area text not null, scope_department text not null, scope_owner text not null,
    scope_sector text not null, search text not null, extra text not null,
    enterprise text not null, case_file text, sort text, proposed_on text, ground text, steps_taken text,
    state text, notified_on text, statement text, decided_on text, document text, dropped_on text,
    dropped_reason text, published_on text, channel text, ends_on text, early_from text, removed_on text,
    removal text, removed_reason text, remark text,
    constraint sanctions_id unique (id),
    constraint sanctions_enterprise foreign key (enterprise) references enterprises (id),
    constraint sanctions_case_file foreign key (case_file) references cases (id)
);
create index sanctions_department on sanctions (scope_department, n);
create index sanctions_owner on sanctions (scope_owner, n);
create index sanctions_of_case_file on sanctions (case_file);
create index sanctions_of on sanctions (enterprise);

create table tips (
    n @serial@, id text not null, version bigint not null, created_at bigint not null, changed_at bigint not null,
    archived bigint not null, scope_area text not null, scope_department text not null, scope_owner text not null,
    scope_sector text not null, search text not null, extra text not null,
    enterprise text not null, received_on text, channel text, content text, informant text, informant_phone text,
    state text, verified_on text, findings text, rewarded_on text, reward bigint, remark text,
    constraint tips_id unique (id),
    constraint tips_enterprise foreign key (enterprise) references enterprises (id)
);
create index tips_department on tips (scope_department, n);
create index tips_owner on tips (scope_owner, n);
create index tips_of on tips (enterprise);

create table case_steps (
    n @serial@, id text not null, version bigint not null, created_at bigint not null, changed_at bigint not null,
    archived bigint not null, scope_area text not null, scope_department text not null, scope_owner text not null,
    scope_sector text not null, search text not null, extra text not null,
    case_file text not null, verb text, by_name text, details text, evidence text,
    constraint case_steps_id unique (id),
    constraint case_steps_of foreign key (case_file) references cases (id)
);
create index case_steps_of on case_steps (case_file, n);

create table paper_steps (
    n @serial@, id text not null, version bigint not null, created_at bigint not null, changed_at bigint not null,
    archived bigint not null, scope_area text not null, scope_department text not null, scope_owner text not null,
    scope_sector text not null, search text not null, extra text not null,
    paper text not null, verb text, by_name text, details text, evidence text,
    constraint paper_steps_id unique (id),
    constraint paper_steps_of foreign key (paper) references papers (id)
);
create index paper_steps_of on paper_steps (paper, n);

create table stop_work_steps (
    n @serial@, id text not null, version bigint not null, created_at bigint not null, changed_at bigint not null,
    archived bigint not null, scope_area text not null, scope_department text not null, scope_owner text not null,
    scope_sector text not null, search text not null, extra text not null,
    stop_work text not null, verb text, by_name text, details text, evidence text,
    constraint stop_work_steps_id unique (id),
    constraint stop_work_steps_of foreign key (stop_work) references stop_works (id)
);
create index stop_work_steps_of on stop_work_steps (stop_work, n);

create table suspension_steps (
    n @serial@, id text not null, version bigint not null, created_at bigint not null, changed_at bigint not null,
    archived bigint not null, scope_area text not null, scope_department text not null, scope_owner text not null,
    scope_sector text not null, search text not null, extra text not null,
    suspension text not null, verb text, by_name text, details text, evidence text,
    constraint suspension_steps_id unique (id),
    constraint suspension_steps_of foreign key (suspension) references suspensions (id)
);
create index suspension_steps_of on suspension_steps (suspension, n);

create table exposure_steps (
    n @serial@, id text not null, version bigint not null, created_at bigint not null, changed_at bigint not null,
    archived bigint not null, scope_area text not null, scope_department text not null, scope_owner text not null,
    scope_sector text not null, search text not null, extra text not null,
    exposure text not null, verb text, by_name text, details text, evidence text,
    constraint exposure_steps_id unique (id),
    constraint exposure_steps_of foreign key (exposure) references exposures (id)
);
create index exposure_steps_of on exposure_steps (exposure, n);

create table sanction_steps (
    n @serial@, id text not null, version bigint not null, created_at bigint not null, changed_at bigint not null,
    archived bigint not null, scope_area text not null, scope_department text not null, scope_owner text not null,
    scope_sector text not null, search text not null, extra text not null,
    sanction text not null, verb text, by_name text, details text, evidence text,
    constraint sanction_steps_id unique (id),
    constraint sanction_steps_of foreign key (sanction) references sanctions (id)
);
create index sanction_steps_of on sanction_steps (sanction, n);

create table tip_steps (
    n @serial@, id text not null, version bigint not null, created_at bigint not null, changed_at bigint not null,
    archived bigint not null, scope_area text not null, scope_department text not null, scope_owner text not null,
    scope_sector text not null, search text not null, extra text not null,
    tip text not null, verb text, by_name text, details text, evidence text,
    constraint tip_steps_id unique (id),
    constraint tip_steps_of foreign key (tip) references tips (id)
);
create index tip_steps_of on tip_steps (tip, n);
