-- By which process a service instance is found: what is known of processes stands with their instance.
create table process (
    id          bigint not null primary key,
    resource_id bigint not null references resource on delete cascade
);
create index process_resource on process (resource_id);

-- The id of the next process; a sequence could not be moved past those that fixtures declare.
create table process_counter (
    next_id bigint not null
);
insert into process_counter (next_id) values (1);
