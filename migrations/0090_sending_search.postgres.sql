create table channels_search (n bigint primary key, grams text[] not null);
create index channels_search_grams on channels_search using gin (grams);
create table mailings_search (n bigint primary key, grams text[] not null);
create index mailings_search_grams on mailings_search using gin (grams);
