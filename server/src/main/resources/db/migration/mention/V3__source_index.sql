-- For the purge and for a changed policy, which walk through one source from its oldest mention: without it, every run
-- passes over what all other sources have kept for longer.
create index mention_source on mention.mention (source_id, id);
