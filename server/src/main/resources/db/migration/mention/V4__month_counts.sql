-- The day counts of each month together, so that years are summed from months. Its day is the first of the month; it moves
-- in the same transactions as the day counts.
create table mention.month_count (like mention.day_count including defaults including indexes);

do $$
declare
    sums text;
begin
    select string_agg(format('sum(%I)', column_name), ', ' order by ordinal_position) into sums
    from information_schema.columns
    where table_schema = 'mention' and table_name = 'day_count'
        and column_name not in ('space', 'unit_id', 'source_id', 'day');
    execute 'insert into mention.month_count select space, unit_id, source_id, date_trunc(''month'', day::timestamp)::date, '
        || sums || ' from mention.day_count group by 1, 2, 3, 4';
end $$;
