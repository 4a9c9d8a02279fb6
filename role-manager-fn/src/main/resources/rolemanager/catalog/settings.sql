-- Of roles in databases, of databases (role 0); those of roles everywhere come with the roles.
SELECT s.setdatabase AS database, s.setrole AS role, s.setconfig::text AS settings
FROM pg_db_role_setting s
WHERE s.setdatabase <> 0
