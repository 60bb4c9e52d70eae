-- How many reviews were answered, and how soon. Those whose words were purged before are not in the mention table any more:
-- of them only their number is known, not whether they were answered, so the answers do not count them.
alter table mention.day_count
    add column unanswered integer not null default 0,
    add column answered integer not null default 0,
    add column answered_undated integer not null default 0,
    add column answered_in_1 integer not null default 0,
    add column answered_in_3 integer not null default 0,
    add column answered_in_7 integer not null default 0;

alter table mention.month_count
    add column unanswered integer not null default 0,
    add column answered integer not null default 0,
    add column answered_undated integer not null default 0,
    add column answered_in_1 integer not null default 0,
    add column answered_in_3 integer not null default 0,
    add column answered_in_7 integer not null default 0;

update mention.day_count c
set unanswered = m.unanswered, answered = m.answered, answered_undated = m.answered_undated,
    answered_in_1 = m.answered_in_1, answered_in_3 = m.answered_in_3,
    answered_in_7 = m.answered_in_7
from (
    select space, unit_id, source_id, day,
        count(*) filter (where reply_at is null) as unanswered,
        count(*) filter (where reply_at is not null) as answered,
        count(*) filter (where reply_at <= at) as answered_undated,
        count(*) filter (where reply_at > at and reply_at <= at + interval '24 hours') as answered_in_1,
        count(*) filter (where reply_at > at and reply_at <= at + interval '72 hours') as answered_in_3,
        count(*) filter (where reply_at > at and reply_at <= at + interval '168 hours') as answered_in_7
    from mention.mention where counted and kind = 'review'
    group by space, unit_id, source_id, day) as m
where c.space = m.space and c.unit_id = m.unit_id and c.source_id = m.source_id and c.day = m.day;

update mention.month_count c
set unanswered = d.unanswered, answered = d.answered, answered_undated = d.answered_undated,
    answered_in_1 = d.answered_in_1, answered_in_3 = d.answered_in_3,
    answered_in_7 = d.answered_in_7
from (
    select space, unit_id, source_id, date_trunc('month', day::timestamp)::date as month,
        sum(unanswered) as unanswered, sum(answered) as answered, sum(answered_undated) as answered_undated,
        sum(answered_in_1) as answered_in_1,
        sum(answered_in_3) as answered_in_3, sum(answered_in_7) as answered_in_7
    from mention.day_count
    group by 1, 2, 3, 4) as d
where c.space = d.space and c.unit_id = d.unit_id and c.source_id = d.source_id and c.day = d.month;
