alter table town.person add column phone text not null default 'unknown';
