alter table servers alter column name type text collate "C";
alter table server_tags alter column name type text collate "C";
