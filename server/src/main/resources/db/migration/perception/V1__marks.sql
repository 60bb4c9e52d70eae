-- What the institution said or mended, or what happened to it, on the day from which a curve may have turned.
create table perception.mark (
    id uuid primary key,
    space integer not null,
    unit_id uuid not null,
    day date not null,
    kind text not null check (kind in ('said', 'fixed', 'happened')),
    text text not null,
    person_id uuid not null,
    person_name text not null,
    made_at timestamptz not null,
    -- taken off the curves; kept, so that it can be put back
    withdrawn_at timestamptz
);

create index mark_day on perception.mark (unit_id, day) where withdrawn_at is null;
