-- What the reader was taught on this installation, version after version. The bytes hold hashes and numbers, no words.
create table learning.version (
    number integer primary key,
    made_at timestamptz not null,
    made_by uuid not null,
    made_name text not null,
    -- the shipped reader that it was learnt on
    base text not null,
    -- from how many mentions: corrected ones, and those that a person finished without a correction
    corrected integer not null,
    confirmed integer not null,
    -- the newest correction among them
    until timestamptz not null,
    -- right decisions on the validation suite and on left-out corrections, without and with it: feeling, elements, threats
    suite_total integer[] not null,
    suite_before integer[] not null,
    suite_after integer[] not null,
    held_total integer[] not null,
    held_before integer[] not null,
    held_after integer[] not null,
    features integer not null,
    adaptation bytea not null,
    state text not null check (state in ('tried', 'on', 'off', 'refused')),
    -- the decision in which it would be worse on the suite
    refused_for text,
    changed_at timestamptz,
    changed_name text
);

create unique index version_on on learning.version (state) where state = 'on';
