-- Annex 3 counts the enterprises behind inspections and papers once each, over all of a campaign: from the index alone.
create index inspections_once on inspections (inspected_on, archived, state, type, scope_area, scope_department, enterprise);
create index papers_once on papers (sort, issued_on, archived, state, scope_area, scope_department, enterprise);
