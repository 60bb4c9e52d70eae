-- With what a program comes in instead of a person. It goes with its unit.
create table people.api_key (
    id uuid primary key,
    name text not null check (length(name) between 1 and 200),
    unit_id uuid not null references people.unit (id) on delete cascade,
    -- what it writes into; a source is another module's, so it is only named here
    source_id uuid,
    permissions text[] not null
        check (cardinality(permissions) > 0 and permissions <@ array['write_mentions', 'read']),
    -- SHA-256 of the secret; the secret itself is nowhere
    digest bytea not null unique,
    created_by uuid not null references people.person (id),
    created_at timestamptz not null,
    -- to the minute
    last_used_at timestamptz,
    expires_at timestamptz,
    revoked_at timestamptz,
    check (source_id is not null or not permissions @> array['write_mentions'])
);

create index api_key_unit on people.api_key (unit_id);
