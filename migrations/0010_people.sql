-- Users, and apart from them what no list, form or export may ever reach: passwords, failures, sessions.

create table users (
    n           @serial@,
    id          text not null unique,
    version     bigint not null,
    created_at  bigint not null,
    changed_at  bigint not null,
    archived    bigint not null,
    scope_area        text not null,
    scope_department  text not null,
    scope_owner       text not null,
    scope_sector      text not null,
    search      text not null,
    extra       text not null,
    login       text not null unique,
    name        text not null,
    role        text not null,
    department  text references departments (id),
    area        text references areas (id),
    enterprise  text references enterprises (id),
    phone       text,
    disabled    bigint not null,
    must_change_password bigint not null
);
create index users_department on users (department);
create index users_area on users (area);
create index users_enterprise on users (enterprise);

create table passwords (
    user_id     text primary key references users (id),
    hash        text not null,
    changed_at  bigint not null
);

-- By login, known or not: who asks cannot tell which ones exist.
create table login_failures (
    login         text primary key,
    count         bigint not null,
    last_at       bigint not null,
    locked_until  bigint
);

create table sessions (
    digest      text primary key,
    user_id     text not null references users (id),
    created_at  bigint not null,
    seen_at     bigint not null,
    peer        text not null
);
create index sessions_user on sessions (user_id);
