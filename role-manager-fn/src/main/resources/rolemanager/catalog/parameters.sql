-- Since PostgreSQL 15. A parameter belongs to nobody; the bootstrap superuser (oid 10) stands as the grantor.
SELECT 'PARAMETER' AS kind, p.parname AS name, 10 AS owner, p.paracl::text AS acl
FROM pg_parameter_acl p
