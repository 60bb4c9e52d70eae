create table town.unit (
    id integer primary key,
    parent_id integer references town.unit (id),
    -- a table that points back at this one
    head_id integer,
    name text not null,
    aliases text[] not null default '{}',
    name_lower text generated always as (lower(name)) stored
);

create table town.person (
    id integer primary key,
    unit_id integer not null references town.unit (id),
    name text not null
);

alter table town.unit add constraint unit_head foreign key (head_id) references town.person (id);

create unique index unit_name on town.unit (name_lower) where parent_id is null;

insert into town.unit (id, name) values (0, 'a unit that the migration brings');
