alter table source.source drop constraint source_kind_check;
alter table source.source
    add constraint source_kind_check check (kind in ('takeout', 'table', 'feed', 'manual', 'api'));
