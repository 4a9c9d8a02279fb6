SELECT n.nspname::text AS schema, p.proname::text AS name, oidvectortypes(p.proargtypes) AS detail, p.prokind::text AS kind,
       pg_get_userbyid(p.proowner)::text AS owner, p.proacl::text AS acl,
       EXISTS (SELECT 1 FROM pg_depend d
               WHERE d.classid = 'pg_proc'::regclass AND d.objid = p.oid AND d.deptype = 'e') AS of_extension
FROM pg_proc p
JOIN pg_namespace n ON n.oid = p.pronamespace
WHERE (n.nspname NOT LIKE 'pg\_%' AND n.nspname <> 'information_schema')
   OR (p.proacl IS NOT NULL AND EXISTS (SELECT 1 FROM aclexplode(p.proacl) x WHERE x.grantee >= 16384))
ORDER BY 1, 2, 3
