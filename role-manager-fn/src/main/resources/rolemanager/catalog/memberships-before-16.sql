-- Before PostgreSQL 16 a membership has no options of its own: whether the member inherits is the member's attribute, SET ROLE is always allowed.
SELECT g.rolname::text AS group_name, m.rolname::text AS member_name, pg_get_userbyid(a.grantor)::text AS grantor,
       a.admin_option AS admin, true AS inherit, true AS "set"
FROM pg_auth_members a
JOIN pg_roles g ON g.oid = a.roleid
JOIN pg_roles m ON m.oid = a.member
ORDER BY 1, 2, 3
