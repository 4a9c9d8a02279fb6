SELECT p.oid, p.pronamespace AS schema, p.proname AS name, oidvectortypes(p.proargtypes) AS detail, p.proowner AS owner, p.proacl::text AS acl
FROM pg_proc p
WHERE p.oid >= 16384
   OR p.oid = ANY (ARRAY(SELECT s.objid FROM pg_shdepend s
                WHERE s.dbid = (SELECT d.oid FROM pg_database d WHERE d.datname = current_database())
                  AND s.classid = 1255 AND s.objid < 16384 AND s.deptype = 'a'))
