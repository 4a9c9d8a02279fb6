-- What mentions the roles, in every database of the cluster. Memberships are mentioned too since PostgreSQL 16; they go with the role.
SELECT r.rolname::text AS role, coalesce(d.datname::text, '') AS database, coalesce(d.datallowconn, true) AS reachable,
       count(*) FILTER (WHERE s.deptype = 'o') AS owned, count(*) FILTER (WHERE s.deptype <> 'o') AS other,
       (SELECT coalesce(array_agg(DISTINCT pg_get_userbyid(o.refobjid)::text), '{}')::text FROM pg_shdepend o
        WHERE o.dbid = s.dbid AND o.deptype = 'o' AND o.refclassid = 'pg_authid'::regclass) AS owners
FROM pg_shdepend s
JOIN pg_roles r ON r.oid = s.refobjid
LEFT JOIN pg_database d ON d.oid = s.dbid
WHERE s.refclassid = 'pg_authid'::regclass AND s.classid <> 'pg_auth_members'::regclass AND r.rolname IN (:names)
GROUP BY 1, 2, 3, s.dbid
ORDER BY 1, 2
