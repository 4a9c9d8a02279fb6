-- What keeps the roles (first parameter) once the database (second) is gone: what they own and were granted in other databases, and what is
-- shared by all of them. Memberships go with the role.
SELECT r.rolname::text AS role,
       CASE WHEN s.dbid = 0 THEN 'the cluster' ELSE 'database ' || coalesce(d.datname::text, s.dbid::text) END AS place,
       count(*) FILTER (WHERE s.deptype = 'o') AS owned,
       count(*) FILTER (WHERE s.deptype <> 'o') AS other,
       array_to_string((array_agg(o.description ORDER BY o.description))[1:3], ', ') AS examples
FROM pg_shdepend s
JOIN pg_roles r ON r.oid = s.refobjid
LEFT JOIN pg_database d ON d.oid = s.dbid
CROSS JOIN LATERAL (SELECT CASE WHEN s.dbid = 0 OR d.datname = current_database()
                                THEN pg_describe_object(s.classid, s.objid, s.objsubid) END AS description) o
WHERE s.refclassid = 'pg_authid'::regclass AND s.classid <> 'pg_auth_members'::regclass
  AND r.rolname = ANY (?::text[])
  AND NOT EXISTS (SELECT FROM pg_database gone
                  WHERE gone.datname = ?
                    AND (s.dbid = gone.oid OR (s.dbid = 0 AND s.classid = 'pg_database'::regclass AND s.objid = gone.oid)))
GROUP BY 1, 2
ORDER BY 1, 2
