-- Of the relations above.
SELECT a.attrelid AS relation, a.attname AS name, a.attacl::text AS acl
FROM pg_attribute a
WHERE a.attacl IS NOT NULL AND NOT a.attisdropped
  AND (a.attrelid >= 16384
       OR a.attrelid = ANY (ARRAY(SELECT s.objid FROM pg_shdepend s
                    WHERE s.dbid = (SELECT d.oid FROM pg_database d WHERE d.datname = current_database())
                      AND s.classid = 1259 AND s.objid < 16384 AND s.deptype = 'a')))
