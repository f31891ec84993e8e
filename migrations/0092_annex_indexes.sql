-- What annex 3 counts once (家 beside 家次) and holds against the ledgers, answered from an index alone: over 100,000
-- inspections a walk through the rows took seconds.
create index inspections_once on inspections (state, scope_department, enterprise, inspected_on, type, scope_area)
    where archived = 0;
create index papers_once on papers (sort, scope_department, enterprise, issued_on, state, scope_area)
    where archived = 0;
create index hazards_found on hazards (found_on, source, scope_department, scope_area) where archived = 0;

drop index hazards_inspection;
create index hazards_inspection on hazards (inspection, method, archived);
drop index papers_of_inspection;
create index papers_of_inspection on papers (inspection, sort, state, archived);
