create table people.unit (
    id uuid primary key,
    parent_id uuid references people.unit (id),
    name text not null check (length(name) between 1 and 200),
    kind text not null check (kind in ('institution', 'branch', 'office')),
    zone text not null,
    place_key text unique,
    created_at timestamptz not null
);

create index unit_parent on people.unit (parent_id);

create table people.person (
    id uuid primary key,
    sign_in text not null check (sign_in = lower(sign_in) and length(sign_in) between 1 and 100),
    name text not null check (length(name) between 1 and 200),
    -- encoded with its algorithm; null until the person has chosen one by a one-time link
    password text,
    language text not null default 'id',
    disabled_at timestamptz,
    created_at timestamptz not null,
    unique (sign_in)
);

create table people.assignment (
    person_id uuid not null references people.person (id),
    unit_id uuid not null references people.unit (id),
    role text not null check (role in ('pimpinan', 'kasi_humas', 'operator', 'auditor', 'admin')),
    primary key (person_id, unit_id, role)
);

create index assignment_unit on people.assignment (unit_id);

-- A link that may be used once: the first set-up (no person yet), or a person who chooses a password.
create table people.one_time_link (
    digest bytea primary key,
    person_id uuid references people.person (id),
    expires_at timestamptz,
    used_at timestamptz,
    created_at timestamptz not null
);
