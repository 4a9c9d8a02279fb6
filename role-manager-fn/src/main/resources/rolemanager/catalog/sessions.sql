SELECT a.usename::text AS role, count(*) AS sessions
FROM pg_stat_activity a
WHERE a.usename IN (:names)
GROUP BY 1
ORDER BY 1
