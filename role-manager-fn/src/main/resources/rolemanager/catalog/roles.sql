-- In the order of creation. pg_roles, not pg_authid: Amazon RDS does not let the master read the latter.
SELECT r.oid, r.rolname AS name, r.rolcanlogin AS login, r.rolinherit AS inherit, r.rolcreatedb AS create_database,
       r.rolcreaterole AS create_role, r.rolconnlimit AS connection_limit, r.rolvaliduntil::text AS valid_until,
       r.rolconfig::text AS settings, r.rolsuper AS superuser, r.rolreplication AS replication, r.rolbypassrls AS bypassrls
FROM pg_roles r
ORDER BY r.oid
