-- Types that stand alone: neither a table's row type nor another type's array or multirange, which follow theirs.
SELECT t.oid, t.typnamespace AS schema, t.typname AS name, t.typtype AS kind, t.typowner AS owner, t.typacl::text AS acl
FROM pg_type t
WHERE (t.oid >= 16384
       OR t.oid = ANY (ARRAY(SELECT s.objid FROM pg_shdepend s
                    WHERE s.dbid = (SELECT d.oid FROM pg_database d WHERE d.datname = current_database())
                      AND s.classid = 1247 AND s.objid < 16384 AND s.deptype = 'a')))
  AND t.typtype IN ('b', 'c', 'd', 'e', 'r')
  AND (t.typrelid = 0 OR t.typrelid IN (SELECT c.oid FROM pg_class c WHERE c.relkind = 'c'))
  AND (t.typelem = 0 OR t.oid NOT IN (SELECT e.typarray FROM pg_type e WHERE e.typarray >= 16384))
