SELECT pg_get_userbyid(a.defaclrole)::text AS creator, coalesce(n.nspname::text, '') AS schema,
       a.defaclobjtype::text AS kind, a.defaclacl::text AS acl
FROM pg_default_acl a
LEFT JOIN pg_namespace n ON n.oid = a.defaclnamespace
ORDER BY 1, 2, 3
