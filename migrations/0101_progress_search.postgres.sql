create table task_proofs_search (n bigint primary key, grams text[] not null);
create index task_proofs_search_grams on task_proofs_search using gin (grams);
