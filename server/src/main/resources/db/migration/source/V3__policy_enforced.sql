-- Whether what is stored of the source was brought in line with the policy since it was last set.
alter table source.policy add column enforced boolean not null default false;
