-- A wave of reviews that a person left out of the index.
create table perception.wave_left_out (
    id uuid primary key,
    space integer not null,
    unit_id uuid not null,
    kind text not null check (kind in ('text', 'author')),
    first_day date not null,
    last_day date not null,
    n integer not null,
    person_id uuid not null,
    person_name text not null,
    made_at timestamptz not null,
    -- put back into the index
    withdrawn_at timestamptz
);

create index wave_left_out_day on perception.wave_left_out (unit_id, last_day) where withdrawn_at is null;

-- What each of its reviews counted when the wave was left out; without words.
create table perception.wave_review (
    wave_id uuid not null references perception.wave_left_out (id),
    -- null after its author asked for erasure
    mention_id uuid,
    day date not null,
    stars smallint
);

create index wave_review_wave on perception.wave_review (wave_id);

create index wave_review_mention on perception.wave_review (mention_id);
