-- The newest complete export that judged a place; an older one neither hides nor shows a review of it.
create table source.snapshot (
    source_id uuid not null references source.source (id),
    place_key text not null,
    exported_at timestamptz not null,
    primary key (source_id, place_key)
);

-- Which places the newest export of a source held was not written down: take it for those that were given an office.
insert into source.snapshot (source_id, place_key, exported_at)
select p.source_id, p.place_key, s.snapshot_at
from source.place p join source.source s on s.id = p.source_id
where s.snapshot_at is not null;
