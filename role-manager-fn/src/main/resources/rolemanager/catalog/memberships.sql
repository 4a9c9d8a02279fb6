SELECT a.roleid AS group_oid, a.member AS member_oid, a.grantor, a.admin_option AS admin, a.inherit_option AS inherit, a.set_option AS "set"
FROM pg_auth_members a
