create table voice.word (
    id bigint generated always as identity primary key,
    unit_id integer not null references town.unit (id) on delete cascade,
    said_at timestamptz not null,
    day date not null,
    text text,
    details jsonb,
    digest bytea,
    weight double precision,
    share real,
    price numeric,
    span interval,
    marks boolean[],
    "Odd ""Name" uuid,
    search tsvector generated always as (to_tsvector('indonesian'::regconfig, coalesce(text, ''))) stored
);

create index word_search on voice.word using gin (search);

create table voice.day (day date not null, words integer not null) partition by range (day);

create table voice.day_2026 partition of voice.day for values from ('2026-01-01') to ('2027-01-01');

create index day_words on voice.day (words);

-- counts each word as it comes, and would count it again when it comes back from a backup
create function voice.count() returns trigger language plpgsql as $$
begin
    insert into voice.day values (new.day, 1);
    return null;
end
$$;

create trigger word_count after insert on voice.word for each row execute function voice.count();
