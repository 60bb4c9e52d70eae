-- When a person was last here: seen_at moves with every visit, left_at is the end of the visit before this one.
create table morning.visit (
    person_id uuid primary key,
    seen_at timestamptz not null,
    left_at timestamptz
);
