-- Measured with 92,000 open items: without these, each page of the inbox read all of them to learn which tags are in use,
-- and a filter by unit or threat read all of them to find a few.
create index item_tagged on desk.item (space) where tags <> '{}';
create index item_unit on desk.item (unit_id, rank desc, at desc, id desc) where state = 0 and lead is null;
create index item_threats on desk.item (space, rank desc, at desc, id desc)
    where state = 0 and lead is null and threats <> 0;
