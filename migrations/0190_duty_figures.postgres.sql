-- The figures by which an enterprise's duties are judged are kept with it, as JSON ('' not yet counted): a change counts
-- again what it can touch. The words of a duty («3 处未设置…») follow from them and are no longer kept.
alter table duty_subjects add column figures text not null default '';
-- The day on which they change by themselves: a workshop begins to work.
alter table duty_subjects add column changes_on text;
create index duty_subjects_changes on duty_subjects (changes_on) where changes_on is not null;
alter table duties drop column text;
