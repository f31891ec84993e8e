-- The final summary is sent, received and corrected as a period report is.
alter table submissions add column summary bigint;
