-- Who wants the report by mail.
create table report.digest (
    person_id uuid primary key,
    address text not null,
    rhythm text not null check (rhythm in ('harian', 'mingguan')),
    -- the page that the mail links to: how the person reached the server when asking for it
    base text not null,
    -- the last day for which it was sent, by the clock of the person's unit
    sent_on date,
    -- after a failure not before then
    not_before timestamptz
);
