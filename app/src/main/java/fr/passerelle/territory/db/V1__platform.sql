create table platform.territory (
    code text primary key,
    name text not null,
    host text unique,
    created_at timestamptz not null default now()
);

create table platform.account (
    id uuid primary key,
    territory text not null references platform.territory (code),
    email text not null unique,
    password_hash text,
    totp_secret text,
    totp_confirmed_at timestamptz,
    totp_last_step bigint not null default 0,
    failures int not null default 0,
    locked_until timestamptz,
    demo boolean not null default false,
    closed_at timestamptz,
    created_at timestamptz not null default now(),
    last_seen_on date
);

-- Failed sign-ins per network address, to slow down guessing over many accounts.
create table platform.sign_in_address (
    address text primary key,
    failures int not null default 0,
    last_at timestamptz not null,
    blocked_until timestamptz
);

create table platform.one_time_link (
    token_hash bytea primary key,
    purpose text not null,
    territory text references platform.territory (code),
    subject text not null,
    expires_at timestamptz not null,
    used_at timestamptz
);

create table platform.spring_session (
    primary_id char(36) not null primary key,
    session_id char(36) not null unique,
    creation_time bigint not null,
    last_access_time bigint not null,
    max_inactive_interval int not null,
    expiry_time bigint not null,
    principal_name varchar(100)
);
create index on platform.spring_session (expiry_time);
create index on platform.spring_session (principal_name);

create table platform.spring_session_attributes (
    session_primary_id char(36) not null references platform.spring_session (primary_id) on delete cascade,
    attribute_name varchar(200) not null,
    attribute_bytes bytea not null,
    primary key (session_primary_id, attribute_name)
);

create table platform.user_entities (
    id varchar(1000) primary key,
    name varchar(100) not null,
    display_name varchar(200)
);

create table platform.user_credentials (
    credential_id varchar(1000) primary key,
    user_entity_user_id varchar(1000) not null,
    public_key bytea not null,
    signature_count bigint,
    uv_initialized boolean,
    backup_eligible boolean not null,
    authenticator_transports varchar(1000),
    public_key_credential_type varchar(100),
    backup_state boolean not null,
    attestation_object bytea,
    attestation_client_data_json bytea,
    created timestamp,
    last_used timestamp,
    label varchar(1000) not null
);

create table platform.scheduled_tasks (
    task_name text not null,
    task_instance text not null,
    task_data bytea,
    execution_time timestamptz not null,
    picked boolean not null,
    picked_by text,
    last_success timestamptz,
    last_failure timestamptz,
    consecutive_failures int,
    last_heartbeat timestamptz,
    version bigint not null,
    priority smallint,
    primary key (task_name, task_instance)
);
create index on platform.scheduled_tasks (execution_time);
create index on platform.scheduled_tasks (last_heartbeat);
