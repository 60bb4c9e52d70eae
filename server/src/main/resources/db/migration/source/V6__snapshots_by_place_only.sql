-- Each place has its own now; that of the source is the newest of them.
alter table source.source drop column snapshot_at;
