-- What is told outside: to whom (channels), what there is to say (outbox: written by whoever has something to say), and
-- each telling with its attempts (mailings).

create table channels (
    n @serial@, id text not null, version bigint not null, created_at bigint not null, changed_at bigint not null,
    archived bigint not null, scope_area text not null, scope_department text not null, scope_owner text not null,
    scope_sector text not null, search text not null, extra text not null,
    name text, way text, address text, topics text, area text, department text, pattern text, open bigint,
    constraint channels_id unique (id),
    constraint channels_area foreign key (area) references areas (id),
    constraint channels_department foreign key (department) references departments (id)
);

create table mailings (
    n @serial@, id text not null, version bigint not null, created_at bigint not null, changed_at bigint not null,
    archived bigint not null, scope_area text not null, scope_department text not null, scope_owner text not null,
    scope_sector text not null, search text not null, extra text not null,
    channel text not null, topic text, subject text, body text, occasion text, state text, attempts bigint,
    next_at bigint, sent_at bigint, why text,
    constraint mailings_id unique (id),
    constraint mailings_channel foreign key (channel) references channels (id)
);
create index mailings_due on mailings (state, next_at);
create index mailings_occasion on mailings (channel, occasion);

create table outbox (
    seq @serial@, at bigint not null, topic text not null, area text not null, department text not null,
    occasion text not null, subject text not null, body text not null
);
