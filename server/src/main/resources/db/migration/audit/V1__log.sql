-- Every act that somebody must answer for, each sealed together with the seal before it; see audit.Chain.
create table audit.entry (
    seq bigint primary key check (seq > 0),
    at timestamptz not null,
    -- null where no person asked: the command line
    person_id uuid,
    person_name text,
    what text not null,
    -- null for the installation as a whole
    unit_id uuid,
    subject text not null,
    note text not null,
    seal bytea not null
);

create index entry_unit on audit.entry (unit_id, seq desc);

-- Against mistakes only. Who means it can drop a trigger; the seals are what shows it.
create function audit.refuse() returns trigger language plpgsql as $$
begin
    raise exception 'the log is only ever added to';
end $$;

create trigger append_only before update or delete or truncate on audit.entry
    for each statement execute function audit.refuse();
