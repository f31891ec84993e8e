create table submissions_search (n bigint primary key, grams text[] not null);
create index submissions_search_grams on submissions_search using gin (grams);
create table submission_steps_search (n bigint primary key, grams text[] not null);
create index submission_steps_search_grams on submission_steps_search using gin (grams);
create table notices_search (n bigint primary key, grams text[] not null);
create index notices_search_grams on notices_search using gin (grams);
