-- Sessions in the database (first parameter) or of one of the roles (second). Only a member of their role, a member of pg_signal_backend, or
-- a superuser may end them; whoever administers the role can become a member, unless the role is one of ours.
SELECT a.pid AS pid,
       r.rolname::text AS role,
       coalesce(a.application_name, '') AS application,
       me.rolsuper OR (NOT r.rolsuper AND (pg_has_role(r.oid, 'USAGE') OR pg_has_role('pg_signal_backend', 'USAGE'))) AS endable,
       NOT me.rolsuper AND NOT r.rolsuper AND NOT pg_has_role(r.oid, me.oid, 'MEMBER')
         AND CASE WHEN current_setting('server_version_num')::int < 160000
                  THEN me.rolcreaterole
                  ELSE pg_has_role(r.oid, 'MEMBER WITH ADMIN OPTION') END AS joinable
FROM pg_stat_activity a
JOIN pg_roles r ON r.oid = a.usesysid
CROSS JOIN pg_roles me
WHERE me.rolname = current_user AND a.pid <> pg_backend_pid() AND (a.datname = ? OR r.rolname = ANY (?::text[]))
ORDER BY 1
