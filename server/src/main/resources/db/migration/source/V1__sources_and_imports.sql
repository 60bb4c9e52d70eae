create table source.source (
    id uuid primary key,
    space integer not null,
    unit_id uuid not null,
    name text not null check (length(name) between 1 and 200),
    kind text not null check (kind in ('takeout', 'table')),
    -- the columns of a table as the user confirmed them, by the header they belong to
    mapping jsonb,
    -- when the newest complete export was made; an older one neither hides nor shows a review
    snapshot_at timestamptz,
    last_success_at timestamptz,
    last_error_at timestamptz,
    last_error text,
    created_at timestamptz not null
);

create unique index source_name on source.source (space, lower(name));
create index source_unit on source.source (unit_id);

-- What may be done with what a source delivers. A source without a row here may keep nothing.
create table source.policy (
    source_id uuid primary key references source.source (id),
    retention_days integer not null check (retention_days >= 0),
    may_keep_text boolean not null,
    may_aggregate boolean not null,
    may_train boolean not null,
    sync_deletions boolean not null,
    personal_data boolean not null,
    terms_url text,
    terms_checked_on date,
    -- why it is looser than the default of its kind
    reason text,
    set_by uuid,
    set_at timestamptz not null
);

-- Which office a place of the source belongs to.
create table source.place (
    source_id uuid not null references source.source (id),
    place_key text not null,
    title text not null,
    unit_id uuid not null,
    primary key (source_id, place_key)
);

create table source.import (
    id uuid primary key,
    source_id uuid not null references source.source (id),
    -- names as uploaded, and the stored files in the same order
    file_names text[] not null,
    files text[] not null,
    state text not null check (state in ('waiting', 'running', 'done', 'cancelled', 'failed')),
    mapping jsonb,
    -- how many entries of the files, in their fixed order, are committed: a restart goes on behind them
    entries bigint not null default 0,
    -- where the present run began, for its rate
    entries_at_start bigint not null default 0,
    added bigint not null default 0,
    changed bigint not null default 0,
    unchanged bigint not null default 0,
    refused bigint not null default 0,
    vanished bigint not null default 0,
    bytes_read bigint not null default 0,
    bytes_total bigint not null default 0,
    -- extension, head, separator and tail of the file, to give refused rows back in their shape
    original_shape text[],
    error text,
    requested_by uuid,
    created_at timestamptz not null,
    started_at timestamptz,
    updated_at timestamptz not null,
    finished_at timestamptz
);

create index import_source on source.import (source_id, created_at desc);

create table source.refusal (
    import_id uuid not null references source.import (id),
    ordinal bigint not null,
    file text not null,
    line bigint not null,
    reason text not null,
    details text[] not null,
    raw text not null,
    primary key (import_id, ordinal)
);
