-- What a gateway is made of besides its name and its tags, as far as somebody has said so: a JSON object.
alter table resource add column details varchar(16384);
update resource set kind = 'gateway' where namespace like 'gateway/%';

-- Names that were deleted and do not come to exist by being called again, the last ones.
create table deleted_resource (
    id      bigint       not null primary key, -- from the sequence of resources: the order of deletions
    address varchar(556) not null constraint deleted_resource_address unique,
    namespace varchar(300) not null,
    owner   varchar(255) not null
);
create index deleted_resource_owner on deleted_resource (namespace, owner);
