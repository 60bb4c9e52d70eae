alter table source.import
    -- entries that were passed over because the same files held them before
    add column repeats bigint not null default 0,
    -- what the sentence of the error names, in the order of its placeholders
    add column error_details text[] not null default '{}',
    -- size and time of change of each file when the import was asked for; null before this was noted
    add column file_states text[],
    -- how often a starting server found it running since it last advanced
    add column starts integer not null default 0;

alter table source.source
    add column last_error_details text[] not null default '{}';
