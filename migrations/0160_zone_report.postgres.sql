-- The zone's own report is a submission of no department.
alter table submissions alter column department drop not null;
