-- How many enterprises counted on a day whose last time before was `previous` ('' for the first time): what a figure
-- counts once however often (家 beside 家次) is a sum of these. 'any' is all of a day together. See
-- docs/decisions/0150-enterprises-counted-once.md.
create table figure_once (
    figure      text not null,
    previous    text not null,
    day         text not null,
    cell        bigint not null,
    amount      bigint not null,
    constraint figure_once_key primary key (figure, previous, day, cell)
);
-- The moment from which on it is known as of when it was so.
create table figure_once_known (
    since       bigint not null
);
insert into figure_once_known (since) select coalesce(max(at), 0) from postings;

-- What is there already: the days on which an enterprise counted, and the day before each.
insert into figure_once (figure, previous, day, cell, amount)
with counted (figure, owner, day, area, department, sector) as (
    select 'inspections', enterprise, inspected_on, scope_area, scope_department, scope_sector
    from inspections where archived = 0 and state = 'done' and type is distinct from 'self'
    union
    select 'papers_rectification', enterprise, issued_on, scope_area, scope_department, scope_sector
    from papers where archived = 0 and sort = 'rectification_order' and state in ('issued', 'delivered')
    union
    select 'stop_works', enterprise, ordered_on, scope_area, scope_department, scope_sector
    from stop_works where archived = 0 and state in ('stopped', 'applied', 'resumed')
    union
    select 'suspensions', enterprise, ordered_on, scope_area, scope_department, scope_sector
    from suspensions where archived = 0 and state in ('ordered', 'planned', 'applied', 'accepted', 'resumed')
    union
    select 'exposures', enterprise, published_on, scope_area, scope_department, scope_sector
    from exposures where archived = 0 and state in ('published', 'ended')
    union
    select 'sanctions', enterprise, decided_on, scope_area, scope_department, scope_sector
    from sanctions where archived = 0 and sort = 'joint' and state in ('decided', 'published', 'removed')
    union
    select 'serious_discredit', enterprise, decided_on, scope_area, scope_department, scope_sector
    from sanctions where archived = 0 and sort = 'serious' and state in ('decided', 'published', 'removed')
    union
    select 'interviews_enterprise', enterprise, held_on, scope_area, scope_department, scope_sector
    from interviews where archived = 0 and subject = 'enterprise'
), met (figure, previous, day, cell) as (
    select d.figure, coalesce(lag(d.day) over (partition by d.figure, d.owner, c.id order by d.day), ''), d.day, c.id
    from counted d
    join cells c on c.area = d.area and c.department = d.department and c.sector = d.sector
    where d.owner is not null and d.day is not null
)
select figure, previous, day, cell, count(*) from met group by figure, previous, day, cell;

insert into postings (at, kind, record, cell, day, amounts)
select (select since from figure_once_known), '', '', cell, day,
       '{"' || figure || '":{"' || previous || '":' || amount || '}}'
from figure_once;
insert into figure_once (figure, previous, day, cell, amount)
select figure, 'any', day, cell, sum(amount) from figure_once group by figure, day, cell;

-- The days of one owner's records are looked up when one of them changes; the indexes over all of them are of no more
-- use, and SQLite would take them for that.
create index interviews_of on interviews (enterprise);
drop index inspections_once;
drop index papers_once;

-- In the order in which they are asked for: a period of few figures, and what one record adds to its cell.
drop index figure_days_day;
alter table figure_days drop constraint figure_days_key;
alter table figure_days add constraint figure_days_key primary key (figure, day, cell);
alter table figure_balances drop constraint figure_balances_key;
alter table figure_balances add constraint figure_balances_key primary key (cell, figure);
