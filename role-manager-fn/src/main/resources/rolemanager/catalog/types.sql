-- Types that stand alone: neither a table's row type nor another type's array or multirange, which follow theirs.
SELECT n.nspname::text AS schema, t.typname::text AS name, t.typtype::text AS kind,
       pg_get_userbyid(t.typowner)::text AS owner, t.typacl::text AS acl,
       EXISTS (SELECT 1 FROM pg_depend d
               WHERE d.classid = 'pg_type'::regclass AND d.objid = t.oid AND d.deptype = 'e') AS of_extension
FROM pg_type t
JOIN pg_namespace n ON n.oid = t.typnamespace
LEFT JOIN pg_class c ON c.oid = t.typrelid
WHERE t.typtype IN ('b', 'c', 'd', 'e', 'r') AND (t.typrelid = 0 OR c.relkind = 'c')
  AND NOT (t.typcategory = 'A' AND EXISTS (SELECT 1 FROM pg_type e WHERE e.oid = t.typelem AND e.typarray = t.oid))
  AND n.nspname NOT LIKE 'pg\_toast%' AND n.nspname NOT LIKE 'pg\_temp%'
  AND ((n.nspname NOT LIKE 'pg\_%' AND n.nspname <> 'information_schema')
       OR (t.typacl IS NOT NULL AND EXISTS (SELECT 1 FROM aclexplode(t.typacl) x WHERE x.grantee >= 16384)))
ORDER BY 1, 2
