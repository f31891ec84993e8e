-- Publicity (annex 4): the register of workshops and posts, and what was done about them.

create table workshops (
    n @serial@, id text not null, version bigint not null, created_at bigint not null, changed_at bigint not null,
    archived bigint not null, scope_area text not null, scope_department text not null, scope_owner text not null,
    scope_sector text not null, search text not null, extra text not null,
    enterprise text not null, name text, people bigint, opened_on text, closed_on text, remark text,
    constraint workshops_id unique (id),
    constraint workshops_enterprise foreign key (enterprise) references enterprises (id)
);
create index workshops_name on workshops (enterprise, name);
create index workshops_scope_department on workshops (scope_department, n);
create index workshops_scope_owner on workshops (scope_owner, n);

create table posts (
    n @serial@, id text not null, version bigint not null, created_at bigint not null, changed_at bigint not null,
    archived bigint not null, scope_area text not null, scope_department text not null, scope_owner text not null,
    scope_sector text not null, search text not null, extra text not null,
    enterprise text not null, workshop text, name text, people bigint, opened_on text, closed_on text, remark text,
    constraint posts_id unique (id),
    constraint posts_enterprise foreign key (enterprise) references enterprises (id),
    constraint posts_workshop foreign key (workshop) references workshops (id)
);
create index posts_name on posts (enterprise, workshop, name);
create index posts_scope_department on posts (scope_department, n);
create index posts_scope_owner on posts (scope_owner, n);

create table publicity_visits (
    n @serial@, id text not null, version bigint not null, created_at bigint not null, changed_at bigint not null,
    archived bigint not null, scope_area text not null, scope_department text not null, scope_owner text not null,
    scope_sector text not null, search text not null, extra text not null,
    enterprise text not null, by_department text, visited_on text, staff bigint, lecture bigint, reached bigint,
    done text, remark text,
    constraint publicity_visits_id unique (id),
    constraint publicity_visits_enterprise foreign key (enterprise) references enterprises (id),
    constraint publicity_visits_by foreign key (by_department) references departments (id)
);
create index publicity_visits_of on publicity_visits (enterprise, visited_on);
create index publicity_visits_scope_department on publicity_visits (scope_department, n);
create index publicity_visits_scope_owner on publicity_visits (scope_owner, n);

create table deliveries (
    n @serial@, id text not null, version bigint not null, created_at bigint not null, changed_at bigint not null,
    archived bigint not null, scope_area text not null, scope_department text not null, scope_owner text not null,
    scope_sector text not null, search text not null, extra text not null,
    enterprise text not null, level text, workshop text, post text, item text, title text, copies bigint,
    delivered_on text, signed_by text, remark text,
    constraint deliveries_id unique (id),
    constraint deliveries_enterprise foreign key (enterprise) references enterprises (id),
    constraint deliveries_workshop foreign key (workshop) references workshops (id),
    constraint deliveries_post foreign key (post) references posts (id)
);
-- What coverage asks for each enterprise, workshop and post.
create index deliveries_of on deliveries (enterprise, level, item);
create index deliveries_workshops on deliveries (workshop, level, item);
create index deliveries_posts on deliveries (post, item);
create index deliveries_scope_department on deliveries (scope_department, n);
create index deliveries_scope_owner on deliveries (scope_owner, n);

create table slogans (
    n @serial@, id text not null, version bigint not null, created_at bigint not null, changed_at bigint not null,
    archived bigint not null, scope_area text not null, scope_department text not null, scope_owner text not null,
    scope_sector text not null, search text not null, extra text not null,
    enterprise text not null, form text, place_kind text, place text, text text, quantity bigint, posted_on text,
    remark text,
    constraint slogans_id unique (id),
    constraint slogans_enterprise foreign key (enterprise) references enterprises (id)
);
create index slogans_of on slogans (enterprise, place_kind);
create index slogans_scope_department on slogans (scope_department, n);
create index slogans_scope_owner on slogans (scope_owner, n);

create table signage_checks (
    n @serial@, id text not null, version bigint not null, created_at bigint not null, changed_at bigint not null,
    archived bigint not null, scope_area text not null, scope_department text not null, scope_owner text not null,
    scope_sector text not null, search text not null, extra text not null,
    enterprise text not null, space text, checked_on text, checked_by text, procedure text, sign text, sign_count bigint,
    board text, board_count bigint, isolation text, means text, reason text, state text, confirmed_on text,
    pieces_set bigint, remark text,
    constraint signage_checks_id unique (id),
    constraint signage_checks_enterprise foreign key (enterprise) references enterprises (id),
    constraint signage_checks_space foreign key (space) references spaces (id)
);
-- The newest confirmed check of an entrance.
create index signage_checks_newest on signage_checks (space, checked_on, n);
create index signage_checks_scope_department on signage_checks (scope_department, n);
create index signage_checks_scope_owner on signage_checks (scope_owner, n);

create table signage_steps (
    n @serial@, id text not null, version bigint not null, created_at bigint not null, changed_at bigint not null,
    archived bigint not null, scope_area text not null, scope_department text not null, scope_owner text not null,
    scope_sector text not null, search text not null, extra text not null,
    signage_check text not null, verb text, by_name text, details text, evidence text,
    constraint signage_steps_id unique (id),
    constraint signage_steps_signage_check foreign key (signage_check) references signage_checks (id)
);
create index signage_steps_of on signage_steps (signage_check, n);
create index signage_steps_owner on signage_steps (scope_owner);

create table drills (
    n @serial@, id text not null, version bigint not null, created_at bigint not null, changed_at bigint not null,
    archived bigint not null, scope_area text not null, scope_department text not null, scope_owner text not null,
    scope_sector text not null, search text not null, extra text not null,
    name text, enterprise text not null, space text, plan text, planned_on text, scenario text, state text,
    postponed bigint, held_on text, people bigint, attendant bigint, rescue_equipment bigint, contact bigint,
    course text, evaluated_on text, evaluated_by text, evaluation text, improvements text, next_due text,
    cycle_basis text, remark text,
    constraint drills_id unique (id),
    constraint drills_enterprise foreign key (enterprise) references enterprises (id),
    constraint drills_space foreign key (space) references spaces (id)
);
create index drills_of on drills (enterprise, held_on);
create index drills_due on drills (next_due, n);
create index drills_scope_department on drills (scope_department, n);
create index drills_scope_owner on drills (scope_owner, n);

create table drill_steps (
    n @serial@, id text not null, version bigint not null, created_at bigint not null, changed_at bigint not null,
    archived bigint not null, scope_area text not null, scope_department text not null, scope_owner text not null,
    scope_sector text not null, search text not null, extra text not null,
    drill text not null, verb text, by_name text, details text, evidence text,
    constraint drill_steps_id unique (id),
    constraint drill_steps_drill foreign key (drill) references drills (id)
);
create index drill_steps_of on drill_steps (drill, n);
create index drill_steps_owner on drill_steps (scope_owner);

create table articles (
    n @serial@, id text not null, version bigint not null, created_at bigint not null, changed_at bigint not null,
    archived bigint not null, scope_area text not null, scope_department text not null, scope_owner text not null,
    scope_sector text not null, search text not null, extra text not null,
    title text, channel text, category text, department text, area text, text text, text_hash text, source text,
    link text, quantity bigint, state text, published_on text, reads bigint, reads_on text, remark text,
    constraint articles_id unique (id),
    constraint articles_department foreign key (department) references departments (id)
);
create index articles_published on articles (published_on, n);

create table article_readings (
    n @serial@, id text not null, version bigint not null, created_at bigint not null, changed_at bigint not null,
    archived bigint not null, scope_area text not null, scope_department text not null, scope_owner text not null,
    scope_sector text not null, search text not null, extra text not null,
    article text not null, read_on text, reads bigint, gained bigint,
    constraint article_readings_id unique (id),
    constraint article_readings_article foreign key (article) references articles (id)
);
create index article_readings_of on article_readings (article, n);

create table article_steps (
    n @serial@, id text not null, version bigint not null, created_at bigint not null, changed_at bigint not null,
    archived bigint not null, scope_area text not null, scope_department text not null, scope_owner text not null,
    scope_sector text not null, search text not null, extra text not null,
    article text not null, verb text, by_name text, details text, evidence text,
    constraint article_steps_id unique (id),
    constraint article_steps_article foreign key (article) references articles (id)
);
create index article_steps_of on article_steps (article, n);
create index article_steps_owner on article_steps (scope_owner);
