-- The live space, or the space of one drill. Every row of what was said, warned, decided or published names one.
create table platform.space (
    id integer primary key,
    kind text not null check (kind in ('live', 'drill')),
    name text not null
);

insert into platform.space (id, kind, name) values (0, 'live', 'live');
