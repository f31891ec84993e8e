-- What annexes 4 and 5 count once (enterprises, workshops, posts, people), their files and scores become kept sums as
-- annex 3's have been. See docs/decisions/0200-annexes-4-and-5-are-kept-sums.md.

-- From when on a figure, and what is counted once, is known as of when it was so; those that are not here always were.
create table figure_since (
    figure      text not null primary key,
    since       bigint not null
);
insert into figure_since (figure, since)
select figure, (select since from figure_once_known)
from (select 'inspections' as figure union all select 'papers_rectification' union all select 'stop_works'
      union all select 'suspensions' union all select 'exposures' union all select 'sanctions'
      union all select 'serious_discredit' union all select 'interviews_enterprise') f;
insert into figure_since (figure, since)
select figure, (select coalesce(max(at), 0) from postings)
from (select 'enterprises_reached' as figure union all select 'workshops_reached' union all select 'posts_reached'
      union all select 'people_due' union all select 'people_attended' union all select 'people_passed'
      union all select 'enterprises_due' union all select 'enterprises_attended' union all select 'deliveries'
      union all select 'deliveries_workshops' union all select 'deliveries_posts' union all select 'exam_points'
      union all select 'evidence_visits' union all select 'evidence_deliveries' union all select 'evidence_signage'
      union all select 'evidence_slogans' union all select 'evidence_drills' union all select 'evidence_articles'
      union all select 'evidence_training') f;
drop table figure_once_known;

-- How many files hang on a record.
alter table publicity_visits add column files bigint not null default 0;
alter table deliveries add column files bigint not null default 0;
alter table signage_checks add column files bigint not null default 0;
alter table slogans add column files bigint not null default 0;
alter table drills add column files bigint not null default 0;
alter table articles add column files bigint not null default 0;
alter table training_sessions add column files bigint not null default 0;

-- What is there already.
update publicity_visits set files = (select count(*) from attachments a
    where a.record = publicity_visits.id and a.kind = 'publicity_visits' and a.removed_at is null);
update deliveries set files = (select count(*) from attachments a
    where a.record = deliveries.id and a.kind = 'deliveries' and a.removed_at is null);
update signage_checks set files = (select count(*) from attachments a
    where a.record = signage_checks.id and a.kind = 'signage_checks' and a.removed_at is null);
update slogans set files = (select count(*) from attachments a
    where a.record = slogans.id and a.kind = 'slogans' and a.removed_at is null);
update drills set files = (select count(*) from attachments a
    where a.record = drills.id and a.kind = 'drills' and a.removed_at is null);
update articles set files = (select count(*) from attachments a
    where a.record = articles.id and a.kind = 'articles' and a.removed_at is null);
update training_sessions set files = (select count(*) from attachments a
    where a.record = training_sessions.id and a.kind = 'training_sessions' and a.removed_at is null);

create table contributed (
    figure text not null, area text not null, department text not null, sector text not null, day text not null,
    amount bigint not null
);
insert into contributed (figure, area, department, sector, day, amount)
select 'deliveries', scope_area, scope_department, scope_sector, delivered_on, 1
from deliveries where archived = 0 and delivered_on is not null
union all
select 'deliveries_workshops', scope_area, scope_department, scope_sector, delivered_on, 1
from deliveries where archived = 0 and delivered_on is not null and level = 'workshop'
union all
select 'deliveries_posts', scope_area, scope_department, scope_sector, delivered_on, 1
from deliveries where archived = 0 and delivered_on is not null and level = 'post'
union all
select 'exam_points', scope_area, scope_department, scope_sector, examined_on, score
from attendances where archived = 0 and examined_on is not null and score <> 0
union all
select 'evidence_visits', scope_area, scope_department, scope_sector, visited_on, files
from publicity_visits where archived = 0 and visited_on is not null and files <> 0
union all
select 'evidence_deliveries', scope_area, scope_department, scope_sector, delivered_on, files
from deliveries where archived = 0 and delivered_on is not null and files <> 0
union all
select 'evidence_signage', scope_area, scope_department, scope_sector, checked_on, files
from signage_checks where archived = 0 and checked_on is not null and files <> 0
union all
select 'evidence_slogans', scope_area, scope_department, scope_sector, posted_on, files
from slogans where archived = 0 and posted_on is not null and files <> 0
union all
select 'evidence_drills', scope_area, scope_department, scope_sector, held_on, files
from drills where archived = 0 and held_on is not null and files <> 0
union all
select 'evidence_articles', scope_area, scope_department, scope_sector, published_on, files
from articles where archived = 0 and published_on is not null and files <> 0
union all
select 'evidence_training', scope_area, scope_department, scope_sector, held_on, files
from training_sessions where archived = 0 and held_on is not null and files <> 0;
insert into cells (area, department, sector)
select distinct area, department, sector from contributed
where not exists (select 1 from cells c where c.area = contributed.area and c.department = contributed.department
                  and c.sector = contributed.sector);
insert into figure_days (figure, cell, day, amount)
select a.figure, c.id, a.day, sum(a.amount)
from contributed a join cells c on c.area = a.area and c.department = a.department and c.sector = a.sector
group by a.figure, c.id, a.day;
drop table contributed;
insert into postings (at, kind, record, cell, day, amounts)
select s.since, '', '', d.cell, d.day, '{"' || d.figure || '":' || d.amount || '}'
from figure_days d join figure_since s on s.figure = d.figure
where d.figure like 'deliveries%' or d.figure like 'evidence!_%' escape '!' or d.figure = 'exam_points';
insert into figure_balances (figure, cell, amount)
select figure, cell, sum(amount) from figure_days
where figure like 'deliveries%' or figure like 'evidence!_%' escape '!' or figure = 'exam_points'
group by figure, cell;

-- The days on which one counted, and the day before each.
insert into figure_once (figure, previous, day, cell, amount)
with counted (figure, subject, day, area, department, sector) as (
    select 'enterprises_reached', scope_owner, visited_on, scope_area, scope_department, scope_sector
    from publicity_visits where archived = 0
    union
    select 'enterprises_reached', scope_owner, delivered_on, scope_area, scope_department, scope_sector
    from deliveries where archived = 0
    union
    select 'workshops_reached', workshop, delivered_on, scope_area, scope_department, scope_sector
    from deliveries where archived = 0 and level = 'workshop'
    union
    select 'posts_reached', post, delivered_on, scope_area, scope_department, scope_sector
    from deliveries where archived = 0 and level = 'post'
    union
    select 'people_due', person, due_on, scope_area, scope_department, scope_sector
    from attendances where archived = 0
    union
    select 'enterprises_due', scope_owner, due_on, scope_area, scope_department, scope_sector
    from attendances where archived = 0
    union
    select 'people_attended', person, attended_on, scope_area, scope_department, scope_sector
    from attendances where archived = 0
    union
    select 'enterprises_attended', scope_owner, attended_on, scope_area, scope_department, scope_sector
    from attendances where archived = 0
    union
    select 'people_passed', person, passed_on, scope_area, scope_department, scope_sector
    from attendances where archived = 0
), met (figure, previous, day, cell) as (
    select d.figure, coalesce(lag(d.day) over (partition by d.figure, d.subject, c.id order by d.day), ''), d.day, c.id
    from counted d
    join cells c on c.area = d.area and c.department = d.department and c.sector = d.sector
    where d.subject <> '' and d.day is not null
)
select figure, previous, day, cell, count(*) from met group by figure, previous, day, cell;
insert into postings (at, kind, record, cell, day, amounts)
select s.since, '', '', o.cell, o.day, '{"' || o.figure || '":{"' || o.previous || '":' || o.amount || '}}'
from figure_once o join figure_since s on s.figure = o.figure
where o.figure like '%!_reached' escape '!' or o.figure like '%!_due' escape '!'
   or o.figure in ('people_attended', 'people_passed', 'enterprises_attended');
insert into figure_once (figure, previous, day, cell, amount)
select figure, 'any', day, cell, sum(amount) from figure_once
where figure like '%!_reached' escape '!' or figure like '%!_due' escape '!'
   or figure in ('people_attended', 'people_passed', 'enterprises_attended')
group by figure, day, cell;

-- Who works for two enterprises: the numbers that ever stood on two lines of the roster, and whose attendances they are.
create table persons_shared (
    identity_number_digest text not null primary key
);
insert into persons_shared (identity_number_digest)
select identity_number_digest from persons where identity_number_digest is not null
group by identity_number_digest having count(*) > 1;
alter table attendances add column shared_number text;
update attendances set shared_number = (select p.identity_number_digest from persons p where p.id = attendances.person)
where person in (select p.id from persons p join persons_shared s on s.identity_number_digest = p.identity_number_digest);
create index attendances_shared on attendances
    (scope_department, shared_number, scope_area, scope_sector, due_on, attended_on, passed_on, person, archived)
    where shared_number is not null;

-- The lowest and the highest score of a day in a place; who is in the register no more.
create index attendances_scores on attendances (examined_on, scope_department, scope_sector, scope_area, score, archived)
    where archived = 0 and examined_on is not null;
create index enterprises_archived on enterprises (n) where archived = 1;
create index workshops_archived on workshops (n) where archived = 1;
create index posts_archived on posts (n) where archived = 1;
