-- The search index: pairs of characters of each record's search text, as words no tokenizer touches (kit/records/search.cpp).
create table areas_search (n bigint primary key, grams text[] not null);
create index areas_search_grams on areas_search using gin (grams);
create table departments_search (n bigint primary key, grams text[] not null);
create index departments_search_grams on departments_search using gin (grams);
create table enterprises_search (n bigint primary key, grams text[] not null);
create index enterprises_search_grams on enterprises_search using gin (grams);
create table spaces_search (n bigint primary key, grams text[] not null);
create index spaces_search_grams on spaces_search using gin (grams);
create table hazards_search (n bigint primary key, grams text[] not null);
create index hazards_search_grams on hazards_search using gin (grams);
create table hazard_steps_search (n bigint primary key, grams text[] not null);
create index hazard_steps_search_grams on hazard_steps_search using gin (grams);
