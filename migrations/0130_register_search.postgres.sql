create table claims_search (n bigint primary key, grams text[] not null);
create index claims_search_grams on claims_search using gin (grams);
create table claim_steps_search (n bigint primary key, grams text[] not null);
create index claim_steps_search_grams on claim_steps_search using gin (grams);
create table exclusions_search (n bigint primary key, grams text[] not null);
create index exclusions_search_grams on exclusions_search using gin (grams);
create table exclusion_steps_search (n bigint primary key, grams text[] not null);
create index exclusion_steps_search_grams on exclusion_steps_search using gin (grams);
