alter table clusters alter column name type text collate "C";
alter table cluster_nodes alter column name type text collate "C";
