-- Training (plan 三(三)) and interviews. The answers of an exam lie in a table of their own until they are marked: one
-- small write each.

create table persons (
    n @serial@, id text not null, version bigint not null, created_at bigint not null, changed_at bigint not null,
    archived bigint not null, scope_area text not null, scope_department text not null, scope_owner text not null,
    scope_sector text not null, search text not null, extra text not null,
    name text, enterprise text not null, sex text, identity_number text, identity_number_digest text, phone text,
    post text, audiences text, special_certificates text, left_on text, remark text,
    constraint persons_id unique (id),
    constraint persons_enterprise foreign key (enterprise) references enterprises (id)
);
create index persons_scope_department on persons (scope_department, n);
create index persons_scope_owner on persons (scope_owner, n);
-- The same number in two enterprises is one person with two records. Within one it is entered once; but where two
-- enterprises are merged it may come to stand twice, so this is no constraint.
create index persons_identity on persons (identity_number_digest, enterprise);

create table training_sessions (
    n @serial@, id text not null, version bigint not null, created_at bigint not null, changed_at bigint not null,
    archived bigint not null, scope_area text not null, scope_department text not null, scope_owner text not null,
    scope_sector text not null, search text not null, extra text not null,
    topic text, category text, day text, place text, hours bigint, teacher text, audiences text, enterprise text,
    organiser text, area text, notice text, notice_sent_on text, remark text, state text, held_on text,
    sign_in_until bigint, evaluation text, paper text, exam_opens_at bigint, exam_closes_at bigint, closed_on text,
    constraint training_sessions_id unique (id),
    constraint training_sessions_enterprise foreign key (enterprise) references enterprises (id),
    constraint training_sessions_organiser foreign key (organiser) references departments (id),
    constraint training_sessions_area foreign key (area) references areas (id)
);
create index training_sessions_scope_department on training_sessions (scope_department, n);
create index training_sessions_scope_owner on training_sessions (scope_owner, n);
create index training_sessions_day on training_sessions (day, n);

create table training_steps (
    n @serial@, id text not null, version bigint not null, created_at bigint not null, changed_at bigint not null,
    archived bigint not null, scope_area text not null, scope_department text not null, scope_owner text not null,
    scope_sector text not null, search text not null, extra text not null,
    session text not null, verb text, by_name text, details text, evidence text,
    constraint training_steps_id unique (id),
    constraint training_steps_session foreign key (session) references training_sessions (id)
);
create index training_steps_scope_department on training_steps (scope_department, n);
create index training_steps_scope_owner on training_steps (scope_owner, n);
create index training_steps_of on training_steps (session, n);

create table attendances (
    n @serial@, id text not null, version bigint not null, created_at bigint not null, changed_at bigint not null,
    archived bigint not null, scope_area text not null, scope_department text not null, scope_owner text not null,
    scope_sector text not null, search text not null, extra text not null,
    session text not null, person text not null, person_name text, enterprise text, audiences text, due_on text,
    attended_on text, signed_at bigint, way text, absent_on text, made_up bigint, examined_on text, score bigint,
    passed_on text, failed_on text, resit_on text, resit_passed_on text, remark text,
    constraint attendances_id unique (id),
    constraint attendances_session foreign key (session) references training_sessions (id),
    constraint attendances_person foreign key (person) references persons (id)
);
create index attendances_scope_department on attendances (scope_department, n);
create index attendances_scope_owner on attendances (scope_owner, n);
create unique index attendances_once on attendances (session, person) where archived = 0;
create index attendances_person on attendances (person);

create table questions (
    n @serial@, id text not null, version bigint not null, created_at bigint not null, changed_at bigint not null,
    archived bigint not null, scope_area text not null, scope_department text not null, scope_owner text not null,
    scope_sector text not null, search text not null, extra text not null,
    code text, sort text, topic bigint, topic_name text, level bigint, audiences text, text text, option_a text,
    option_b text, option_c text, option_d text, option_e text, option_f text, answer text, explanation text,
    basis text, since text, until text, replaces text, verified bigint, built_in bigint, area text,
    constraint questions_id unique (id),
    constraint questions_code unique (code),
    constraint questions_area foreign key (area) references areas (id)
);
create index questions_scope_department on questions (scope_department, n);
create index questions_scope_owner on questions (scope_owner, n);

create table exam_papers (
    n @serial@, id text not null, version bigint not null, created_at bigint not null, changed_at bigint not null,
    archived bigint not null, scope_area text not null, scope_department text not null, scope_owner text not null,
    scope_sector text not null, search text not null, extra text not null,
    number text, session text not null, exam_on text, question_count bigint, points bigint, seed text, spec text,
    questions text, digest text,
    constraint exam_papers_id unique (id),
    constraint exam_papers_number unique (number),
    constraint exam_papers_session foreign key (session) references training_sessions (id)
);
create index exam_papers_scope_department on exam_papers (scope_department, n);
create index exam_papers_scope_owner on exam_papers (scope_owner, n);
create index exam_papers_of on exam_papers (session);

create table exams (
    n @serial@, id text not null, version bigint not null, created_at bigint not null, changed_at bigint not null,
    archived bigint not null, scope_area text not null, scope_department text not null, scope_owner text not null,
    scope_sector text not null, search text not null, extra text not null,
    session text not null, person text not null, person_name text, enterprise text, attendance text not null,
    paper text, attempt bigint, state text, opens_at bigint, closes_at bigint, minutes bigint, started_at bigint,
    ends_at bigint, submitted_at bigint, sat_on text, way text, unsubmitted bigint, score bigint, passed bigint,
    answers text, rules text,
    constraint exams_id unique (id),
    constraint exams_session foreign key (session) references training_sessions (id),
    constraint exams_person foreign key (person) references persons (id),
    constraint exams_attendance foreign key (attendance) references attendances (id),
    constraint exams_paper foreign key (paper) references exam_papers (id)
);
create index exams_scope_department on exams (scope_department, n);
create index exams_scope_owner on exams (scope_owner, n);
create unique index exams_attempt on exams (attendance, attempt) where archived = 0;
create index exams_of on exams (session, state);
create index exams_ends on exams (state, ends_at);
create index exams_person on exams (person);

create table exam_answers (
    exam text not null, number bigint not null, answer text not null, change bigint not null, at bigint not null,
    constraint exam_answers_key primary key (exam, number)
);

create table certificates (
    n @serial@, id text not null, version bigint not null, created_at bigint not null, changed_at bigint not null,
    archived bigint not null, scope_area text not null, scope_department text not null, scope_owner text not null,
    scope_sector text not null, search text not null, extra text not null,
    number text, person text not null, person_name text, enterprise text, session text not null, exam text,
    audiences text, score bigint, issued_on text, valid_until text,
    constraint certificates_id unique (id),
    constraint certificates_number unique (number),
    constraint certificates_person foreign key (person) references persons (id),
    constraint certificates_session foreign key (session) references training_sessions (id)
);
create index certificates_scope_department on certificates (scope_department, n);
create index certificates_scope_owner on certificates (scope_owner, n);
create index certificates_person on certificates (person);
create index certificates_valid on certificates (valid_until, n);

create table interviews (
    n @serial@, id text not null, version bigint not null, created_at bigint not null, changed_at bigint not null,
    archived bigint not null, scope_area text not null, scope_department text not null, scope_owner text not null,
    scope_sector text not null, search text not null, extra text not null,
    number text, enterprise text not null, subject text, person_name text, reason text, source text, proposed_on text,
    due text, person text, matter text, state text, notified_on text, meeting_on text, place text, notice text,
    held_on text, held_by text, minutes text, promise text, feedback_due text, feedback text, closed_on text,
    waived_because text, first_of_matter bigint,
    constraint interviews_id unique (id),
    constraint interviews_number unique (number),
    constraint interviews_enterprise foreign key (enterprise) references enterprises (id),
    constraint interviews_person foreign key (person) references persons (id)
);
create index interviews_scope_department on interviews (scope_department, n);
create index interviews_scope_owner on interviews (scope_owner, n);
create index interviews_matter on interviews (matter, person);
create index interviews_state on interviews (state, due);

create table interview_steps (
    n @serial@, id text not null, version bigint not null, created_at bigint not null, changed_at bigint not null,
    archived bigint not null, scope_area text not null, scope_department text not null, scope_owner text not null,
    scope_sector text not null, search text not null, extra text not null,
    interview text not null, verb text, by_name text, details text, evidence text,
    constraint interview_steps_id unique (id),
    constraint interview_steps_interview foreign key (interview) references interviews (id)
);
create index interview_steps_scope_department on interview_steps (scope_department, n);
create index interview_steps_scope_owner on interview_steps (scope_owner, n);
create index interview_steps_of on interview_steps (interview, n);
