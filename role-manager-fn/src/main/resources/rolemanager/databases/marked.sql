-- Databases with a mark in their comment. The size is told to those who may connect only.
SELECT d.datname::text AS name,
       shobj_description(d.oid, 'pg_database') AS comment,
       (SELECT count(*) FROM pg_stat_activity a WHERE a.datid = d.oid AND a.usesysid IS NOT NULL) AS sessions,
       CASE WHEN has_database_privilege(d.oid, 'CONNECT') OR pg_has_role('pg_read_all_stats', 'USAGE')
            THEN pg_database_size(d.oid) END AS size_bytes
FROM pg_database d
WHERE shobj_description(d.oid, 'pg_database') LIKE '%role-manager: temporary %'
ORDER BY 1
