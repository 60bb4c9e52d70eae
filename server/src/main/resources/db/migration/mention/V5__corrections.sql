-- What a person said instead of the reader, the newest of each head is in force; the reading in the mention table is that
-- after corrections, and what the reader found stays here. A correction holds for the words of its version.
create table mention.correction (
    id uuid primary key,
    mention_id uuid not null references mention.mention (id) on delete cascade,
    version integer not null,
    -- sentiment, or the code of a service element or of a kind of threat
    head text not null,
    value text not null,
    -- what stood there before, and what the reader gave for it, null where a person had said it
    was text not null,
    confidence real,
    model text,
    person_id uuid not null,
    person_name text not null,
    at timestamptz not null,
    withdrawn_at timestamptz
);

create index correction_mention on mention.correction (mention_id);

alter table mention.mention add column corrected boolean not null default false;
