-- Roles of temporary databases that are being dropped, or are dropped already.
SELECT r.rolname::text AS name, shobj_description(r.oid, 'pg_authid') AS comment
FROM pg_roles r
WHERE shobj_description(r.oid, 'pg_authid') LIKE 'role-manager: temporary %'
ORDER BY 1
