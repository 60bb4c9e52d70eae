-- Who is on duty when.
create table desk.shift (
    id uuid primary key,
    space integer not null,
    unit_id uuid not null,
    person_id uuid not null,
    person_name text not null,
    starts_at timestamptz not null,
    ends_at timestamptz not null check (ends_at > starts_at)
);

create index shift_time on desk.shift (unit_id, ends_at);

-- What one shift leaves to the next, with how the inbox stood when it was written.
create table desk.handover (
    id uuid primary key,
    space integer not null,
    unit_id uuid not null,
    person_id uuid not null,
    person_name text not null,
    at timestamptz not null,
    text text not null,
    open_items integer not null,
    overdue integer not null,
    done_items integer not null
);

create index handover_time on desk.handover (unit_id, at desc);
