-- JSON has six characters for some of one.
alter table resource alter column details set data type varchar(65536);
