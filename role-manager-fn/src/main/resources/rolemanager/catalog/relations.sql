-- Tables, views and sequences; of those that initdb made (oids below 16384) the ones that were opened to a role made later, which pg_shdepend knows.
SELECT c.oid, c.relnamespace AS schema, c.relname AS name, c.relkind AS kind, c.relowner AS owner, c.relacl::text AS acl,
       c.relkind = 'S' AND EXISTS (SELECT FROM pg_depend d
               WHERE d.classid = 1259 AND d.objid = c.oid AND d.refclassid = 1259 AND d.deptype IN ('a', 'i')) AS owner_follows
FROM pg_class c
WHERE c.relkind IN ('r', 'p', 'v', 'm', 'f', 'S')
  AND (c.oid >= 16384
       OR c.oid = ANY (ARRAY(SELECT s.objid FROM pg_shdepend s
                    WHERE s.dbid = (SELECT d.oid FROM pg_database d WHERE d.datname = current_database())
                      AND s.classid = 1259 AND s.objid < 16384 AND s.deptype = 'a')))
