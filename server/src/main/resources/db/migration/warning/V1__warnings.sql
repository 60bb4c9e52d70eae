-- What is usual in each stream, learnt up to a moment two days ago: what is said late still changes the hours behind it.
create table warning.stream (
    space integer not null,
    unit_id uuid not null,
    aspect text not null,
    since timestamptz not null,
    until timestamptz not null,
    state bytea not null,
    primary key (unit_id, aspect, space)
);

-- How many false alarms a week a unit will bear over all its streams.
create table warning.dial (
    space integer not null,
    unit_id uuid not null,
    false_alarms double precision not null check (false_alarms > 0),
    person_name text not null,
    changed_at timestamptz not null,
    primary key (unit_id, space)
);

create table warning.incident (
    id uuid primary key,
    space integer not null,
    unit_id uuid not null,
    theme text not null,
    aspects text[] not null,
    severity text not null,
    raised_at timestamptz not null,
    -- the hours in which it shows
    first_hour timestamptz not null,
    last_hour timestamptz not null,
    -- the evidence of its strongest hour
    aspect text not null,
    seen integer not null,
    usual double precision not null,
    span_seconds integer not null,
    weeks double precision not null,
    -- how many were seen when people were last told, and when it was raised
    told_seen integer not null,
    raised_seen integer not null,
    acknowledged_by text,
    acknowledged_until timestamptz,
    closed_by text,
    closed_at timestamptz,
    useful boolean
);

create index incident_open on warning.incident (unit_id, theme) where closed_at is null;
create index incident_time on warning.incident (space, raised_at desc, id desc);

-- What became of it, one line after the other.
create table warning.event (
    id uuid primary key,
    incident_id uuid not null references warning.incident (id) on delete cascade,
    at timestamptz not null,
    what text not null,
    person_name text,
    note text not null
);

create index event_incident on warning.event (incident_id, at, id);

-- Somebody does not want to hear of it for a while; a null theme is everything.
create table warning.silence (
    id uuid primary key,
    space integer not null,
    unit_id uuid not null,
    theme text,
    reason text not null,
    person_name text not null,
    starts_at timestamptz not null,
    ends_at timestamptz not null,
    -- whether something is expected then, such as an announced action, rather than unwanted
    expected boolean not null,
    ended_by text
);

create index silence_unit on warning.silence (unit_id, ends_at);

-- Every alarm that the streams gave, and why nobody was told of those that nobody was told of.
create table warning.alarm (
    space integer not null,
    unit_id uuid not null,
    aspect text not null,
    hour timestamptz not null,
    noted_at timestamptz not null,
    seen integer not null,
    usual double precision not null,
    span_seconds integer not null,
    weeks double precision not null,
    outcome text not null,
    incident_id uuid references warning.incident (id) on delete set null,
    note text not null,
    primary key (unit_id, aspect, hour, space)
);

create index alarm_time on warning.alarm (space, hour desc);

-- When the streams were last looked at.
create table warning.sweep (
    only_one boolean primary key default true check (only_one),
    at timestamptz not null,
    streams integer not null,
    took_ms integer not null
);
