-- Who we are, where, and what the database itself carries.
SELECT current_setting('server_version_num') AS version_number,
       split_part(current_setting('server_version'), ' ', 1) AS version_text,
       current_user::text AS executor,
       (SELECT r.rolsuper FROM pg_roles r WHERE r.rolname = current_user) AS superuser,
       d.datname::text AS name,
       pg_get_userbyid(d.datdba)::text AS owner,
       d.datacl::text AS acl,
       coalesce(shobj_description(d.oid, 'pg_database'), '') AS comment,
       (SELECT s.setconfig::text FROM pg_db_role_setting s WHERE s.setdatabase = d.oid AND s.setrole = 0) AS settings
FROM pg_database d
WHERE d.datname = current_database()
