-- Where a source of the kind feed is asked, and what has to be remembered between two polls.
create table collect.feed (
    source_id uuid primary key,
    url text not null,
    etag text,
    last_modified text,
    -- only entries with one of these words are taken; all when there are none
    words text[] not null default '{}',
    -- when to ask next; while it is being asked, until when somebody else leaves it alone
    next_poll_at timestamptz not null,
    polled_at timestamptz,
    -- in a row
    failures integer not null default 0,
    -- taken away by its site for good, or stopped by a person
    stopped text check (stopped in ('gone', 'person')),
    -- of the last poll that brought a document
    entries integer not null default 0,
    matched integer not null default 0,
    refused integer not null default 0
);

create index feed_due on collect.feed (next_poll_at) where stopped is null;

-- What an officer pasted as a picture, re-encoded; it goes with its mention.
create table collect.picture (
    mention_id uuid primary key references mention.mention (id) on delete cascade,
    png bytea not null,
    width integer not null,
    height integer not null
);
