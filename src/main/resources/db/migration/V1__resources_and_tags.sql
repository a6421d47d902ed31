-- One schema for every store. A resource is whatever an emulated API hangs tags on.
create sequence resource_seq start with 1 increment by 1000;

create table resource (
    id         bigint       not null primary key,
    namespace  varchar(300) not null, -- within it a name means one resource
    name       varchar(255) not null,
    -- namespace/name: what resources are looked up by, in one column because not every store's planner uses an index of
    -- two for a list of names
    address    varchar(556) not null constraint resource_address unique,
    owner      varchar(255) not null, -- who named it first: a business, a project
    title      varchar(512),          -- what people call it; null: the API's default for the name
    tagged     boolean      not null, -- has ever been given tags, even an empty set
    created_at timestamp(6) with time zone not null
);
create index resource_owner on resource (namespace, owner, id);

-- Widths are in UTF-16 units: 128 and 255 code points outside the basic plane are two units each.
create table tag (
    resource_id bigint       not null references resource on delete cascade,
    tag_key     varchar(256) not null,
    tag_value   varchar(510) not null,
    ordinal     integer      not null, -- lists give tags in the order they were first added
    primary key (resource_id, tag_key)
);
create index tag_selector on tag (tag_key, tag_value, resource_id);

create table service_instance (
    resource_id bigint       not null primary key references resource on delete cascade,
    biz_id      bigint       not null,
    instance_id bigint       not null unique,
    name        varchar(512) not null,
    module_id   bigint       not null,
    host_id     bigint       not null,
    creator     varchar(255) not null,
    modifier    varchar(255) not null,
    last_time   timestamp(6) with time zone not null,
    processes   varchar(1048576) -- a JSON array
);
create index service_instance_biz on service_instance (biz_id, resource_id);
create index service_instance_host on service_instance (host_id, biz_id, resource_id);

-- One step is as many ids as one call may create. Far above what people write by hand, so that what is created is seldom
-- what somebody else names.
create sequence instance_id_seq start with 1000001 increment by 100;
