-- All tags of a resource are one JSON object in the order they were first added, each on a line of its own, by which selectors find
-- it; null if it was never given any. It has no index beside its key: H2 would write each anew with every change. No key or value of
-- either API has a quote or a backslash, so that nothing has to be escaped here.
create table tag_document (
    resource_id bigint not null primary key references resource on delete cascade,
    tags        varchar(1048576)
);
insert into tag_document (resource_id, tags)
    select id, case when tagged then '{}' end from resource where tag_count = 0
    union all
    select resource_id, '{' || string_agg(chr(10) || '"' || tag_key || '":"' || tag_value || '"' || chr(10), ',' order by ordinal) || '}'
    from tag group by resource_id;
drop table tag;
alter table resource drop column tagged;
alter table resource drop column tag_count;
alter table resource drop column next_ordinal;

-- What CMDB knows of a service instance besides, in the row of its resource; its name is the title, its business the owner.
alter table resource add column kind varchar(31) default 'resource' not null;
alter table resource add column module_id bigint;
alter table resource add column host_id bigint;
alter table resource add column creator varchar(255);
alter table resource add column modifier varchar(255);
alter table resource add column last_time timestamp(6) with time zone;
alter table resource add column processes varchar(1048576); -- a JSON array
update resource set
    (kind, title, module_id, host_id, creator, modifier, last_time, processes) = (
        select 'service_instance', s.name, s.module_id, s.host_id, s.creator, s.modifier, s.last_time, s.processes
        from service_instance s where s.resource_id = resource.id)
    where exists (select 1 from service_instance s where s.resource_id = resource.id);
drop table service_instance;

create index resource_module on resource (owner, module_id, id);
create index resource_host on resource (owner, host_id, id);
