-- Files that lie on the server until the person who sent them has confirmed what they hold.
create table source.upload (
    id uuid primary key,
    space integer not null,
    -- the unit of the source they are meant for
    unit_id uuid not null,
    source_id uuid references source.source (id),
    -- the name of a source that is made when they are confirmed
    new_name text check (length(new_name) between 1 and 200),
    uploaded_by uuid not null,
    -- names as sent, and the stored files in the same order
    file_names text[] not null,
    files text[] not null,
    created_at timestamptz not null,
    check ((source_id is null) <> (new_name is null))
);

create index upload_age on source.upload (created_at);
