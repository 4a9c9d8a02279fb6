package rolemanager.model;

import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The only place where names and values become SQL text. Follows PostgreSQL's own quote_identifier and quote_literal_cstr
 * (src/backend/utils/adt/ruleutils.c, quote.c).
 */
public final class Identifier {
    /** The longest name PostgreSQL keeps (NAMEDATALEN - 1); it cuts longer ones silently, which is why we refuse them. */
    public static final int MAX_BYTES = 63;

    /** Every word of PostgreSQL 13 to 18 that is not an unreserved keyword (pg_get_keywords(), catcode other than U). */
    private static final Set<String> KEYWORDS = new HashSet<>(List.of(
            ("all analyse analyze and any array as asc asymmetric authorization between bigint binary bit boolean both case"
                            + " cast char character check coalesce collate collation column concurrently constraint create cross"
                            + " current_catalog current_date current_role current_schema current_time current_timestamp current_user dec"
                            + " decimal default deferrable desc distinct do else end except exists extract false fetch float for foreign"
                            + " freeze from full grant greatest group grouping having ilike in initially inner inout int integer intersect"
                            + " interval into is isnull join json json_array json_arrayagg json_exists json_object json_objectagg json_query"
                            + " json_scalar json_serialize json_table json_value lateral leading least left like limit localtime"
                            + " localtimestamp merge_action national natural nchar none normalize not notnull null nullif numeric offset on"
                            + " only or order out outer overlaps overlay placing position precision primary real references returning right"
                            + " row select session_user setof similar smallint some substring symmetric system_user table tablesample then"
                            + " time timestamp to trailing treat trim true union unique user using values varchar variadic verbose when where"
                            + " window with xmlattributes xmlconcat xmlelement xmlexists xmlforest xmlnamespaces xmlparse xmlpi xmlroot"
                            + " xmlserialize xmltable")
                    .split(" ")));

    private Identifier() {}

    /** The name as an SQL identifier, in double quotes unless it is plainly safe without. */
    public static String quote(String name) {
        return isPlain(name) && !KEYWORDS.contains(name) ? name : '"' + name.replace("\"", "\"\"") + '"';
    }

    /** {@code schema.name}, both parts quoted as needed. */
    public static String qualified(String schema, String name) {
        return quote(schema) + "." + quote(name);
    }

    /** The value as an SQL string literal, safe whatever standard_conforming_strings says. */
    public static String literal(String value) {
        String quoted = "'" + value.replace("'", "''") + "'";
        return value.indexOf('\\') < 0 ? quoted : " E" + quoted.replace("\\", "\\\\");
    }

    /** Whether PostgreSQL would cut the name short. */
    public static boolean isTooLong(String name) {
        return name.getBytes(StandardCharsets.UTF_8).length > MAX_BYTES;
    }

    private static boolean isPlain(String name) {
        if (name.isEmpty() || !isPlainStart(name.charAt(0))) {
            return false;
        }
        for (int i = 1; i < name.length(); i++) {
            char c = name.charAt(i);
            if (!isPlainStart(c) && !(c >= '0' && c <= '9')) {
                return false;
            }
        }
        return true;
    }

    private static boolean isPlainStart(char c) {
        return (c >= 'a' && c <= 'z') || c == '_';
    }
}
