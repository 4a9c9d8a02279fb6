-- Of the schemas of PostgreSQL itself only those that somebody opened to a role made after initdb (oids from 16384).
SELECT n.nspname::text AS name, pg_get_userbyid(n.nspowner)::text AS owner, n.nspacl::text AS acl,
       EXISTS (SELECT 1 FROM pg_depend d
               WHERE d.classid = 'pg_namespace'::regclass AND d.objid = n.oid AND d.deptype = 'e') AS of_extension
FROM pg_namespace n
WHERE n.nspname NOT LIKE 'pg\_toast%' AND n.nspname NOT LIKE 'pg\_temp%'
  AND ((n.nspname NOT LIKE 'pg\_%' AND n.nspname <> 'information_schema')
       OR (n.nspacl IS NOT NULL AND EXISTS (SELECT 1 FROM aclexplode(n.nspacl) x WHERE x.grantee >= 16384)))
ORDER BY 1
