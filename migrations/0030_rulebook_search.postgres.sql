create table rule_overrides_search (n bigint primary key, grams text[] not null);
create index rule_overrides_search_grams on rule_overrides_search using gin (grams);
create table local_rules_search (n bigint primary key, grams text[] not null);
create index local_rules_search_grams on local_rules_search using gin (grams);
