-- Lists that are sorted by name are in the same order on both engines: that of code points.
alter table api_keys alter column name type text collate "C";
