package rolemanager.json;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Reads one JSON text (RFC 8259) strictly: no comments, no trailing commas, no duplicate keys, at most {@value #MAX_DEPTH} levels deep.
 */
public final class JsonReader {
    private static final int MAX_DEPTH = 64;

    private static final Pattern NUMBER = Pattern.compile("-?(0|[1-9][0-9]*)(\\.[0-9]+)?([eE][+-]?[0-9]+)?");

    private final String text;
    private int at;
    private int depth;

    private JsonReader(String text) {
        this.text = text;
    }

    /** Reads the only value in {@code text}; throws {@link JsonSyntaxException} when that is not what it holds. */
    public static JsonValue read(String text) {
        JsonReader reader = new JsonReader(text);
        JsonValue value = reader.value();
        reader.skipBlanks();
        if (reader.at < text.length()) {
            throw reader.expected("the end of the text");
        }
        return value;
    }

    private JsonValue value() {
        skipBlanks();
        if (at >= text.length()) {
            throw expected("a value");
        }
        return switch (text.charAt(at)) {
            case '{' -> nested(this::object);
            case '[' -> nested(this::array);
            case '"' -> new JsonValue.Str(string());
            case 't' -> literal("true", new JsonValue.Bool(true));
            case 'f' -> literal("false", new JsonValue.Bool(false));
            case 'n' -> literal("null", new JsonValue.Null());
            default -> number();
        };
    }

    private JsonValue nested(java.util.function.Supplier<JsonValue> part) {
        if (++depth > MAX_DEPTH) {
            throw expected("at most " + MAX_DEPTH + " levels of nesting");
        }
        at++;
        JsonValue value = part.get();
        depth--;
        return value;
    }

    private JsonValue object() {
        Map<String, JsonValue> members = new LinkedHashMap<>();
        if (accept('}')) {
            return new JsonValue.Obj(members);
        }
        do {
            skipBlanks();
            int start = at;
            String key = string();
            require(':');
            if (members.put(key, value()) != null) {
                at = start;
                throw expected("each key once, but \"" + key + "\" is there twice");
            }
        } while (accept(','));
        require('}');
        return new JsonValue.Obj(members);
    }

    private JsonValue array() {
        List<JsonValue> items = new ArrayList<>();
        if (accept(']')) {
            return new JsonValue.Arr(items);
        }
        do {
            items.add(value());
        } while (accept(','));
        require(']');
        return new JsonValue.Arr(items);
    }

    private String string() {
        if (at >= text.length() || text.charAt(at) != '"') {
            throw expected("a string in double quotes");
        }
        at++;
        StringBuilder out = new StringBuilder();
        while (true) {
            char c = next("the closing double quote");
            if (c == '"') {
                return out.toString();
            }
            if (c < ' ') {
                at--;
                throw expected(
                        "no control character inside a string (write it as \\u" + "%04x".formatted((int) c) + ")");
            }
            out.append(c == '\\' ? escaped() : c);
        }
    }

    private char escaped() {
        char c = next("an escape");
        return switch (c) {
            case '"', '\\', '/' -> c;
            case 'b' -> '\b';
            case 'f' -> '\f';
            case 'n' -> '\n';
            case 'r' -> '\r';
            case 't' -> '\t';
            case 'u' -> hex();
            default -> throw expected("one of the escapes \\\" \\\\ \\/ \\b \\f \\n \\r \\t \\uXXXX");
        };
    }

    private char hex() {
        int code = 0;
        for (int i = 0; i < 4; i++) {
            int digit = Character.digit(next("four hexadecimal digits"), 16);
            if (digit < 0) {
                throw expected("four hexadecimal digits");
            }
            code = code * 16 + digit;
        }
        return (char) code;
    }

    private JsonValue number() {
        int start = at;
        while (at < text.length() && "+-.eE0123456789".indexOf(text.charAt(at)) >= 0) {
            at++;
        }
        String number = text.substring(start, at);
        if (!NUMBER.matcher(number).matches()) {
            at = start;
            throw expected("a value");
        }
        return new JsonValue.Num(number);
    }

    private JsonValue literal(String word, JsonValue value) {
        if (!text.startsWith(word, at)) {
            throw expected("a value");
        }
        at += word.length();
        return value;
    }

    private char next(String what) {
        if (at >= text.length()) {
            throw expected(what);
        }
        return text.charAt(at++);
    }

    private boolean accept(char c) {
        skipBlanks();
        if (at < text.length() && text.charAt(at) == c) {
            at++;
            return true;
        }
        return false;
    }

    private void require(char c) {
        if (!accept(c)) {
            throw expected("'" + c + "'");
        }
    }

    private void skipBlanks() {
        while (at < text.length() && " \t\r\n".indexOf(text.charAt(at)) >= 0) {
            at++;
        }
    }

    private JsonSyntaxException expected(String what) {
        String before = text.substring(0, Math.min(at, text.length()));
        int line = 1 + (int) before.chars().filter(c -> c == '\n').count();
        int column = before.length() - before.lastIndexOf('\n');
        return new JsonSyntaxException("not JSON at line %d, column %d: expected %s".formatted(line, column, what));
    }
}
