-- How a person wants to be reached.
create table notify.route (
    id uuid primary key,
    person_id uuid not null,
    channel text not null check (channel in ('mail', 'telegram')),
    -- a mail address, or the number of a chat
    address text not null,
    -- what presses less is not sent there
    least text not null check (least in ('info', 'notice', 'urgent')),
    rhythm text not null check (rhythm in ('now', 'morning', 'weekly')),
    -- by the clock of the person's unit; over midnight when it ends before it begins
    quiet_from time,
    quiet_to time,
    -- how the person reached the server, for links where no public address is configured
    base text not null,
    unique (person_id, channel),
    check ((quiet_from is null) = (quiet_to is null))
);

-- A program of the unit that is told too. Its secret is made of this id with the key of the installation, and lies nowhere.
create table notify.webhook (
    id uuid primary key,
    unit_id uuid not null unique,
    url text not null,
    least text not null check (least in ('info', 'notice', 'urgent')),
    base text not null,
    created_at timestamptz not null
);

-- What is said, once for all who are told.
create table notify.notice (
    id uuid primary key,
    key text not null unique,
    group_key text,
    severity text not null check (severity in ('info', 'notice', 'urgent')),
    unit_id uuid not null,
    space integer not null,
    title text not null,
    lines text[] not null,
    path text not null,
    created_at timestamptz not null,
    acknowledged_at timestamptz
);

create index notice_unit on notify.notice (unit_id, created_at);

-- One row for each recipient and route.
create table notify.outbox (
    id uuid primary key,
    notice_id uuid not null references notify.notice (id) on delete cascade,
    space integer not null,
    channel text not null check (channel in ('mail', 'telegram', 'webhook', 'none')),
    -- a person, or the unit of a webhook
    recipient uuid not null,
    -- the rows of one recipient and channel that go in one message
    bundle text not null,
    state text not null check (state in ('waiting', 'sent', 'failed', 'dropped', 'drill')),
    attempts integer not null default 0,
    -- when to send it; while it is being sent, until when somebody else leaves it alone
    due_at timestamptz not null,
    -- of the last attempt: the key of a sentence, and what it names
    reason text,
    details text[] not null default '{}',
    sent_at timestamptz,
    -- the row that its message is named after; from the first attempt on, a message keeps its name and its content
    carried_by uuid,
    -- whether it is here because nobody had acknowledged
    escalated boolean not null default false,
    created_at timestamptz not null,
    -- the same notice reaches nobody twice by one channel
    unique (notice_id, channel, recipient),
    -- nothing of a drill ever waits to be sent
    check ((space = 0) = (state <> 'drill'))
);

create index outbox_due on notify.outbox (due_at) where state = 'waiting';
create index outbox_bundle on notify.outbox (channel, recipient, bundle);
create index outbox_carried on notify.outbox (carried_by);
create index outbox_created on notify.outbox (created_at);

-- Who is told next, unless somebody acknowledges.
create table notify.escalation (
    notice_id uuid primary key references notify.notice (id) on delete cascade,
    -- those who are still to be told, in their order
    persons uuid[] not null,
    wait_seconds bigint not null,
    due_at timestamptz not null
);

create index escalation_due on notify.escalation (due_at);
