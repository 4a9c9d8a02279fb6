SELECT g.rolname::text AS group_name, m.rolname::text AS member_name, pg_get_userbyid(a.grantor)::text AS grantor,
       a.admin_option AS admin, a.inherit_option AS inherit, a.set_option AS "set"
FROM pg_auth_members a
JOIN pg_roles g ON g.oid = a.roleid
JOIN pg_roles m ON m.oid = a.member
ORDER BY 1, 2, 3
