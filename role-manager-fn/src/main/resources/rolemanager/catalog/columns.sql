SELECT n.nspname::text AS schema, c.relname::text AS name, a.attname::text AS detail,
       pg_get_userbyid(c.relowner)::text AS owner, a.attacl::text AS acl,
       EXISTS (SELECT 1 FROM pg_depend d
               WHERE d.classid = 'pg_class'::regclass AND d.objid = c.oid AND d.deptype = 'e') AS of_extension
FROM pg_attribute a
JOIN pg_class c ON c.oid = a.attrelid
JOIN pg_namespace n ON n.oid = c.relnamespace
WHERE a.attacl IS NOT NULL AND NOT a.attisdropped
  AND n.nspname NOT LIKE 'pg\_toast%' AND n.nspname NOT LIKE 'pg\_temp%'
  AND ((n.nspname NOT LIKE 'pg\_%' AND n.nspname <> 'information_schema')
       OR EXISTS (SELECT 1 FROM aclexplode(a.attacl) x WHERE x.grantee >= 16384))
ORDER BY 1, 2, a.attnum
