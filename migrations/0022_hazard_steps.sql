-- A step belongs where its hazard does.
alter table hazard_steps drop column enterprise;
