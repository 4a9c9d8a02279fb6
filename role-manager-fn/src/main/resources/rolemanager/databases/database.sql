-- Connection limit: -1 none, -2 what an interrupted DROP DATABASE left, which can only be dropped again.
SELECT pg_get_userbyid(d.datdba)::text AS owner,
       pg_has_role(d.datdba, 'USAGE') AS ours,
       d.datistemplate AS template,
       d.datconnlimit AS connection_limit,
       coalesce(shobj_description(d.oid, 'pg_database'), '') AS comment
FROM pg_database d
WHERE d.datname = ?
