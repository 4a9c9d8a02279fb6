SELECT current_user::text AS name,
       r.rolcreatedb OR r.rolsuper AS creates_databases,
       to_char(clock_timestamp() AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') AS now
FROM pg_roles r
WHERE r.rolname = current_user
