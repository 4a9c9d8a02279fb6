package rolemanager.testing;

/** One query over all the catalogs a role manager could touch, independent of the program's own queries. */
final class Fingerprint {
    static final String SQL = """
            SELECT x FROM (
              SELECT 'role ' || r::text AS x FROM (SELECT rolname, rolsuper, rolinherit, rolcreaterole, rolcreatedb, rolcanlogin,
                rolreplication, rolconnlimit, rolvaliduntil, rolbypassrls FROM pg_roles) r
              UNION ALL SELECT 'member ' || pg_get_userbyid(roleid) || ' ' || pg_get_userbyid(member) || ' ' || to_jsonb(m)::text
                FROM pg_auth_members m
              UNION ALL SELECT 'database ' || datname || ' ' || pg_get_userbyid(datdba) || ' ' || coalesce(datacl::text, '-') FROM pg_database
              UNION ALL SELECT 'setting ' || s::text FROM pg_db_role_setting s
              UNION ALL SELECT 'comment ' || d::text FROM pg_shdescription d
              UNION ALL SELECT 'schema ' || nspname || ' ' || pg_get_userbyid(nspowner) || ' ' || coalesce(nspacl::text, '-')
                FROM pg_namespace WHERE nspname NOT LIKE 'pg\\_temp%' AND nspname NOT LIKE 'pg\\_toast%'
              UNION ALL SELECT 'relation ' || oid::regclass || ' ' || pg_get_userbyid(relowner) || ' ' || coalesce(relacl::text, '-')
                FROM pg_class WHERE relkind IN ('r', 'p', 'v', 'm', 'f', 'S')
              UNION ALL SELECT 'column ' || attrelid::regclass || ' ' || attname || ' ' || attacl::text FROM pg_attribute WHERE attacl IS NOT NULL
              UNION ALL SELECT 'routine ' || oid::regprocedure || ' ' || pg_get_userbyid(proowner) || ' ' || coalesce(proacl::text, '-') FROM pg_proc
              UNION ALL SELECT 'type ' || oid::regtype || ' ' || pg_get_userbyid(typowner) || ' ' || coalesce(typacl::text, '-') FROM pg_type
                WHERE typnamespace <> 'pg_toast'::regnamespace
              UNION ALL SELECT 'default ' || d::text FROM pg_default_acl d
              UNION ALL SELECT 'extension ' || extname || ' ' || extversion || ' ' || extnamespace::regnamespace FROM pg_extension
            ) all_of_it ORDER BY 1
            """;

    private Fingerprint() {}
}
