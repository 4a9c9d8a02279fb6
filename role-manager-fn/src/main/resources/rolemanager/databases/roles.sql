-- Those of the names that exist. Before PostgreSQL 16 CREATEROLE alone lets one change and drop whoever is no superuser.
SELECT r.rolname::text AS name,
       me.rolsuper OR (NOT r.rolsuper AND CASE WHEN current_setting('server_version_num')::int < 160000
                                               THEN me.rolcreaterole
                                               ELSE pg_has_role(r.oid, 'MEMBER WITH ADMIN OPTION') END) AS administered
FROM pg_roles r
CROSS JOIN pg_roles me
WHERE me.rolname = current_user AND r.oid <> me.oid AND r.rolname = ANY (?::text[])
ORDER BY 1
