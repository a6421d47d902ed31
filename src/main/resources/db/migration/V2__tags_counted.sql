-- A change reads the tags it names and no others: how many there are, and what comes after the last, stands with the resource.
alter table resource add column tag_count integer default 0 not null;
alter table resource add column next_ordinal integer default 0 not null; -- above those of all tags it ever had
update resource set
    tag_count = (select count(*) from tag where tag.resource_id = resource.id),
    next_ordinal = (select coalesce(max(ordinal) + 1, 0) from tag where tag.resource_id = resource.id);
