-- What lies in no schema and has an access control list that is not empty.
SELECT 'LANGUAGE' AS kind, l.lanname AS name, l.lanowner AS owner, l.lanacl::text AS acl FROM pg_language l WHERE l.lanacl IS NOT NULL
UNION ALL
SELECT 'FOREIGN_DATA_WRAPPER', w.fdwname, w.fdwowner, w.fdwacl::text FROM pg_foreign_data_wrapper w WHERE w.fdwacl IS NOT NULL
UNION ALL
SELECT 'FOREIGN_SERVER', s.srvname, s.srvowner, s.srvacl::text FROM pg_foreign_server s WHERE s.srvacl IS NOT NULL
UNION ALL
SELECT 'LARGE_OBJECT', m.oid::text::name, m.lomowner, m.lomacl::text FROM pg_largeobject_metadata m WHERE m.lomacl IS NOT NULL
