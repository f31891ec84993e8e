create table users_search (n bigint primary key, grams text[] not null);
create index users_search_grams on users_search using gin (grams);
