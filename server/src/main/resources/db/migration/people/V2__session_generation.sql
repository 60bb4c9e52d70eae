-- Raised by a new password and by a shut-out: sessions that carry an earlier number have ended.
alter table people.person add column session_generation integer not null default 0;
