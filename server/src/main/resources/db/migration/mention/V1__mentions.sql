create table mention.mention (
    id uuid primary key,
    space integer not null,
    unit_id uuid not null,
    source_id uuid not null,
    external_id text not null,
    kind text not null,
    -- when it was said, when the source last changed it, when it came in; the day is that of the unit's zone
    at timestamptz not null,
    day date not null,
    updated_at timestamptz not null,
    collected_at timestamptz not null,
    stars smallint check (stars between 1 and 5),
    title text,
    text text not null,
    translation text,
    -- a keyed digest of the author's name; the name itself is not kept
    author_key bigint,
    place text,
    link text,
    reply_text text,
    reply_at timestamptz,
    content_hash bigint not null,
    version integer not null,
    vanished_at timestamptz,
    -- the reading; null where there are no words to read
    language text,
    language_confidence real,
    -- -1 negative, 0 neutral, 1 positive
    sentiment smallint check (sentiment between -1 and 1),
    sentiment_sure boolean,
    negative real,
    neutral real,
    positive real,
    -- one bit for each element, in the order of the regulation
    element_negative integer not null,
    element_neutral integer not null,
    element_positive integer not null,
    -- one bit for each kind of threat
    threats integer not null,
    own_voice boolean not null,
    -- [[name, polarity or null, confidence, start, end], ...]
    findings jsonb,
    model text,
    -- whether it counts in perception: the public's word, still public, no spam, and the source allows it
    counted boolean not null,
    search tsvector generated always as
        (to_tsvector('indonesian'::regconfig, coalesce(title, '') || ' ' || text)) stored,
    unique (source_id, external_id)
);

create index mention_time on mention.mention (space, at desc, id desc);
create index mention_unit_time on mention.mention (unit_id, at desc, id desc);
create index mention_low_stars on mention.mention (space, at desc, id desc)
    where stars <= 2 and reply_at is null and vanished_at is null and not own_voice;
create index mention_threats on mention.mention (space, at desc, id desc) where threats <> 0;
create index mention_search on mention.mention using gin (search);

-- Planning statistics for words: without them every search looks as rare as the rarest.
alter table mention.mention alter column search set statistics 1000;

-- What an edited mention said before.
create table mention.earlier_version (
    mention_id uuid not null references mention.mention (id) on delete cascade,
    version integer not null,
    updated_at timestamptz not null,
    replaced_at timestamptz not null,
    stars smallint,
    title text,
    text text not null,
    translation text,
    primary key (mention_id, version)
);

-- Sums over the counted mentions of one unit, source and day. It holds no words and no names.
create table mention.day_count (
    space integer not null,
    unit_id uuid not null,
    source_id uuid not null,
    day date not null,
    mentions integer not null default 0,
    stars_1 integer not null default 0,
    stars_2 integer not null default 0,
    stars_3 integer not null default 0,
    stars_4 integer not null default 0,
    stars_5 integer not null default 0,
    negative integer not null default 0,
    neutral integer not null default 0,
    positive integer not null default 0,
    unsure integer not null default 0,
    persyaratan_negative integer not null default 0,
    persyaratan_neutral integer not null default 0,
    persyaratan_positive integer not null default 0,
    prosedur_negative integer not null default 0,
    prosedur_neutral integer not null default 0,
    prosedur_positive integer not null default 0,
    waktu_negative integer not null default 0,
    waktu_neutral integer not null default 0,
    waktu_positive integer not null default 0,
    biaya_negative integer not null default 0,
    biaya_neutral integer not null default 0,
    biaya_positive integer not null default 0,
    produk_negative integer not null default 0,
    produk_neutral integer not null default 0,
    produk_positive integer not null default 0,
    kompetensi_negative integer not null default 0,
    kompetensi_neutral integer not null default 0,
    kompetensi_positive integer not null default 0,
    perilaku_negative integer not null default 0,
    perilaku_neutral integer not null default 0,
    perilaku_positive integer not null default 0,
    pengaduan_negative integer not null default 0,
    pengaduan_neutral integer not null default 0,
    pengaduan_positive integer not null default 0,
    sarpras_negative integer not null default 0,
    sarpras_neutral integer not null default 0,
    sarpras_positive integer not null default 0,
    primary key (unit_id, day, source_id, space)
);
