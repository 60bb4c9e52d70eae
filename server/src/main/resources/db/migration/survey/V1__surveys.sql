-- Satisfaction surveys (survei kepuasan masyarakat): a form of a unit, and what was answered. Nothing here says who answered.
create table survey.form (
    id uuid primary key,
    space integer not null,
    unit_id uuid not null,
    -- the end of the public address; not to be guessed
    code text not null unique,
    title text not null,
    -- by their code names: the numbers of the last two differ between the regulation and many questionnaires
    elements text[] not null,
    -- what people may say they came for; empty where nobody is asked
    services text[] not null,
    -- how long a comment is kept; 0 where none is asked for
    comment_days integer not null check (comment_days between 0 and 1095),
    is_open boolean not null,
    changed_at timestamptz not null
);

create index form_unit on survey.form (unit_id);

-- What the elements weigh from a day on, in the order of the form's elements; null for equal weights. A figure of an earlier
-- period stays as it was.
create table survey.weighting (
    form_id uuid not null references survey.form,
    since date not null,
    weights numeric(7, 6)[],
    primary key (form_id, since)
);

-- How many people the office served in a period, as its officers know it.
create table survey.served (
    form_id uuid not null references survey.form,
    period text not null,
    people bigint not null check (people between 1 and 1000000000),
    primary key (form_id, period)
);

-- One visit's answers. The id is that of the opened form, so that sending it twice counts once.
create table survey.response (
    id uuid primary key,
    form_id uuid not null references survey.form,
    day date not null,
    service text,
    persyaratan smallint check (persyaratan between 1 and 4),
    prosedur smallint check (prosedur between 1 and 4),
    waktu smallint check (waktu between 1 and 4),
    biaya smallint check (biaya between 1 and 4),
    produk smallint check (produk between 1 and 4),
    kompetensi smallint check (kompetensi between 1 and 4),
    perilaku smallint check (perilaku between 1 and 4),
    pengaduan smallint check (pengaduan between 1 and 4),
    sarpras smallint check (sarpras between 1 and 4)
);

create index response_day on survey.response (form_id, day);

-- Apart from the answers, because it goes earlier, and so that the two cannot be put together again.
create table survey.comment (
    id uuid primary key,
    form_id uuid not null references survey.form,
    day date not null,
    service text,
    text text not null
);

create index comment_day on survey.comment (form_id, day, id);
