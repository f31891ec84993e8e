-- What tells one text of the plan from another without reading it: every change of an enterprise asks.
alter table campaign_texts add column digest text not null default '';
create index campaign_texts_newest on campaign_texts (name, version, digest);
