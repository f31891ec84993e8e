create table instructions_search (n bigint primary key, grams text[] not null);
create index instructions_search_grams on instructions_search using gin (grams);
create table instruction_steps_search (n bigint primary key, grams text[] not null);
create index instruction_steps_search_grams on instruction_steps_search using gin (grams);
create table supervision_findings_search (n bigint primary key, grams text[] not null);
create index supervision_findings_search_grams on supervision_findings_search using gin (grams);
create table supervision_finding_steps_search (n bigint primary key, grams text[] not null);
create index supervision_finding_steps_search_grams on supervision_finding_steps_search using gin (grams);
