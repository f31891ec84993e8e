-- 典型问题 of a hazard (annex 3, 典型问题摘要): the item of the checklist that found it.
alter table hazards add column defect text;
update hazards set defect = (
    select i.item from inspection_items i where i.id = hazards.inspection_item and i.item in (
        'systems', 'contracting', 'ledger', 'signs', 'isolation', 'attendant', 'approval', 'ventilation', 'monitoring',
        'equipment', 'maintenance', 'training', 'temporary_workers', 'drills', 'explosion_proof', 'briefing',
        'hazard_records', 'delegation', 'idle_spaces', 'publicity'))
where inspection_item is not null;

-- What the figures would have posted, had they been there when the hazards were found.
insert into postings (at, kind, record, cell, day, amounts)
select h.created_at, 'hazards', h.id, c.id, h.found_on, '{"hazards_defect_' || h.defect || '":1}'
from hazards h
join cells c on c.area = h.scope_area and c.department = h.scope_department and c.sector = h.scope_sector
where h.archived = 0 and h.defect is not null and h.found_on is not null
  and h.source in ('department', 'supervision')
order by h.n;
insert into figure_days (cell, figure, day, amount)
select c.id, 'hazards_defect_' || h.defect, h.found_on, count(*)
from hazards h
join cells c on c.area = h.scope_area and c.department = h.scope_department and c.sector = h.scope_sector
where h.archived = 0 and h.defect is not null and h.found_on is not null
  and h.source in ('department', 'supervision')
group by c.id, h.defect, h.found_on;
insert into figure_balances (cell, figure, amount)
select cell, figure, sum(amount) from figure_days where figure like 'hazards!_defect!_%' escape '!'
group by cell, figure;
