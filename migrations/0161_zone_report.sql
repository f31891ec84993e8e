alter table submissions add column zone bigint;
