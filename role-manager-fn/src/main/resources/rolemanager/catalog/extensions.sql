SELECT e.extname AS name, e.extnamespace AS schema, e.extversion AS version
FROM pg_extension e
