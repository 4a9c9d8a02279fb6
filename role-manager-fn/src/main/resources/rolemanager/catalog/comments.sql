-- On roles (pg_authid, 1260) and databases (pg_database, 1262).
SELECT c.objoid AS oid, c.description AS comment
FROM pg_shdescription c
WHERE c.classoid IN (1260, 1262)
