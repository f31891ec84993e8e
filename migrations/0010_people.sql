-- Users, and apart from them what no list, form or export may ever reach: passwords, failures, sessions.

create table users (
    n @serial@, id text not null, version bigint not null, created_at bigint not null, changed_at bigint not null,
    archived bigint not null, scope_area text not null, scope_department text not null, scope_owner text not null,
    scope_sector text not null, search text not null, extra text not null,
    login text, name text, role text, department text, area text, enterprise text, phone text, disabled bigint,
    must_change_password bigint,
    constraint users_id unique (id), constraint users_login unique (login),
    constraint users_department foreign key (department) references departments (id),
    constraint users_area foreign key (area) references areas (id),
    constraint users_enterprise foreign key (enterprise) references enterprises (id)
);
create index users_scope_owner on users (scope_owner);

create table passwords (
    user_id     text primary key,
    hash        text not null,
    changed_at  bigint not null,
    constraint passwords_user foreign key (user_id) references users (id)
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
    user_id     text not null,
    created_at  bigint not null,
    seen_at     bigint not null,
    peer        text not null,
    constraint sessions_user foreign key (user_id) references users (id)
);
create index sessions_of on sessions (user_id);
