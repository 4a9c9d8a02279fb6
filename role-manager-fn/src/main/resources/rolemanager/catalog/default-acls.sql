SELECT a.defaclrole AS creator, a.defaclnamespace AS schema, a.defaclobjtype AS kind, a.defaclacl::text AS acl
FROM pg_default_acl a
