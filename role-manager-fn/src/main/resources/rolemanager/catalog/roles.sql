-- In the order of creation. pg_roles, not pg_authid: Amazon RDS does not let the master read the latter.
SELECT r.rolname::text AS name,
       r.rolcanlogin AS login,
       r.rolinherit AS inherit,
       r.rolcreatedb AS create_database,
       r.rolcreaterole AS create_role,
       r.rolconnlimit AS connection_limit,
       CASE WHEN isfinite(r.rolvaliduntil)
            THEN to_char(r.rolvaliduntil AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')
            WHEN r.rolvaliduntil = '-infinity' THEN '-infinity' END AS valid_until,
       coalesce(c.description, '') AS comment,
       here.setconfig::text AS settings,
       everywhere.setconfig::text AS global_settings,
       concat_ws(', ', CASE WHEN r.rolsuper THEN 'SUPERUSER' END,
                       CASE WHEN r.rolreplication THEN 'REPLICATION' END,
                       CASE WHEN r.rolbypassrls THEN 'BYPASSRLS' END) AS elevated
FROM pg_roles r
LEFT JOIN pg_shdescription c ON c.objoid = r.oid AND c.classoid = 'pg_authid'::regclass
LEFT JOIN pg_db_role_setting here
       ON here.setrole = r.oid AND here.setdatabase = (SELECT d.oid FROM pg_database d WHERE d.datname = current_database())
LEFT JOIN pg_db_role_setting everywhere ON everywhere.setrole = r.oid AND everywhere.setdatabase = 0
ORDER BY r.oid
