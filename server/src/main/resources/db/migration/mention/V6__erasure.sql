-- A person asked for erasure: the row stays as an empty shell, so that the sums keep what they are made of. It goes by an
-- external id of its own from then on; the key of the old one is among the purged, so that no file brings the words back.
alter table mention.mention add column erased_at timestamptz;

-- For who asks what is kept of them.
create index mention_author on mention.mention (author_key) where author_key is not null;
