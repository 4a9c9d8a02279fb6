-- Before PostgreSQL 16 a membership has no options of its own: whether the member inherits is the member's attribute, SET ROLE is always allowed.
SELECT a.roleid AS group_oid, a.member AS member_oid, a.grantor, a.admin_option AS admin, true AS inherit, true AS "set"
FROM pg_auth_members a
