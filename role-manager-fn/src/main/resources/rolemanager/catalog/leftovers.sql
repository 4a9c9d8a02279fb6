-- What still mentions the roles in this database, or in what belongs to the whole cluster (dbid 0). Memberships go with a role.
SELECT r.rolname::text AS role, pg_describe_object(s.classid, s.objid, s.objsubid) AS object, s.dbid = 0 AS shared
FROM pg_shdepend s
JOIN pg_roles r ON r.oid = s.refobjid
WHERE s.refclassid = 'pg_authid'::regclass AND s.classid <> 'pg_auth_members'::regclass AND r.rolname IN (:names)
  AND s.dbid IN (0, (SELECT d.oid FROM pg_database d WHERE d.datname = current_database()))
ORDER BY 1, 2
