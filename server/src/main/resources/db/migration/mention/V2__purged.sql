-- What the purge deleted, so that a later export does not bring it back. The key is the first 63 bits of SHA-256 over the
-- external id, see Ids.key: no words, no names.
create table mention.purged (
    source_id uuid not null,
    external_key bigint not null,
    primary key (source_id, external_key)
);
