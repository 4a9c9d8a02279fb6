-- What lies in no schema and has an access control list that is not empty.
SELECT 'LANGUAGE' AS kind, l.lanname::text AS name, pg_get_userbyid(l.lanowner)::text AS owner, l.lanacl::text AS acl
FROM pg_language l
WHERE l.lanacl IS NOT NULL AND EXISTS (SELECT 1 FROM aclexplode(l.lanacl) x WHERE x.grantee >= 16384)
UNION ALL
SELECT 'FOREIGN_DATA_WRAPPER', w.fdwname::text, pg_get_userbyid(w.fdwowner)::text, w.fdwacl::text
FROM pg_foreign_data_wrapper w WHERE w.fdwacl IS NOT NULL
UNION ALL
SELECT 'FOREIGN_SERVER', s.srvname::text, pg_get_userbyid(s.srvowner)::text, s.srvacl::text
FROM pg_foreign_server s WHERE s.srvacl IS NOT NULL
UNION ALL
SELECT 'LARGE_OBJECT', m.oid::text, pg_get_userbyid(m.lomowner)::text, m.lomacl::text
FROM pg_largeobject_metadata m WHERE m.lomacl IS NOT NULL
ORDER BY 1, 2
