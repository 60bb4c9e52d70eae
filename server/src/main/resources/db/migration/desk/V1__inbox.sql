-- One row for each mention that the desk has to look at, open or done. The first columns repeat the mention's, under the
-- same names, so that every filter of the list of mentions holds here too, over a table as small as the work.
create table desk.item (
    id uuid primary key references mention.mention (id) on delete cascade,
    space integer not null,
    unit_id uuid not null,
    source_id uuid not null,
    kind text not null,
    at timestamptz not null,
    day date not null,
    stars smallint,
    reply_at timestamptz,
    vanished_at timestamptz,
    language text,
    sentiment smallint,
    sentiment_sure boolean,
    element_negative integer not null,
    element_neutral integer not null,
    element_positive integer not null,
    threats integer not null,
    own_voice boolean not null,
    counted boolean not null,
    search tsvector,
    arrived_at timestamptz not null,
    -- near-duplicates of one unit share a family, and all but the first of them point to it
    family text,
    lead uuid references desk.item (id) on delete set null,
    -- why it is here, one bit for each reason, and how soon it wants to be read
    reasons integer not null,
    rank smallint not null,
    -- 0 open, 1 done
    state smallint not null default 0,
    -- put off until then
    wake_at timestamptz,
    owner_id uuid,
    owner_name text,
    -- whoever has it in hand, for a while; as part of a batch, or because it is open on their screen
    held_by uuid,
    held_name text,
    held_until timestamptz,
    held_batch boolean not null default false,
    done_reason text,
    done_at timestamptz,
    done_by uuid,
    done_name text,
    tags text[] not null default '{}',
    -- grows with every act, so that an act is only undone where nothing came after it
    revision integer not null default 0
);

create index item_open on desk.item (space, rank desc, at desc, id desc) where state = 0 and lead is null;
create index item_open_time on desk.item (space, at desc, id desc) where state = 0 and lead is null;
create index item_done on desk.item (space, done_at desc, id desc) where state = 1 and lead is null;
create index item_owner on desk.item (owner_id) where state = 0;
create index item_held on desk.item (held_by) where held_by is not null;
create index item_wake on desk.item (wake_at) where state = 0 and wake_at is not null;
create index item_family on desk.item (family) where family is not null;
create index item_lead on desk.item (lead) where lead is not null;
create index item_search on desk.item using gin (search);
create index item_tags on desk.item using gin (tags);

-- What a person did to one or more items at once.
create table desk.act (
    id uuid primary key,
    at timestamptz not null,
    person_id uuid not null,
    person_name text not null,
    what text not null,
    detail text not null,
    undone_at timestamptz
);

-- How an item stood before that act, and which revision the act made of it.
create table desk.act_item (
    act_id uuid not null references desk.act (id) on delete cascade,
    item_id uuid not null references desk.item (id) on delete cascade,
    before jsonb not null,
    revision integer not null,
    primary key (act_id, item_id)
);

create index act_item_item on desk.act_item (item_id);

-- A filter that a person wants to come back to.
create table desk.saved_filter (
    id uuid primary key,
    person_id uuid not null,
    name text not null,
    query text not null,
    unique (person_id, name)
);
