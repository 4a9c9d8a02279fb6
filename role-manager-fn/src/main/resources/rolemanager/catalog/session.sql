-- Who we are, where, and what the database itself carries.
SELECT current_user::text AS executor, d.oid, d.datname AS name, d.datdba AS owner, d.datacl::text AS acl
FROM pg_database d
WHERE d.datname = current_database()
