SELECT a.name::text AS name, a.default_version AS version, v.schema::text AS schema
FROM pg_available_extensions a
JOIN pg_available_extension_versions v ON v.name = a.name AND v.version = a.default_version
WHERE a.name IN (:names)
ORDER BY 1
