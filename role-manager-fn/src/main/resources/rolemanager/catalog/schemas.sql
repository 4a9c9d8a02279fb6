SELECT n.oid, n.nspname AS name, n.nspowner AS owner, n.nspacl::text AS acl
FROM pg_namespace n
