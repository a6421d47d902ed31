-- Whether somebody gave a service instance its name: one that nobody gave changes with its processes.
alter table resource add column named boolean;
update resource set named = (title <> 'service-instance-' || name) where kind = 'service_instance';
