package rolemanager.model;

import java.util.ArrayList;
import java.util.List;

/**
 * Reads an aclitem[] as the server prints it: {@code {migrator=UC/migrator,=U/migrator,"\"odd name\"=r*w/migrator"}}. Reading the text is
 * twice as fast as having the server explode the lists.
 */
public final class AclText {
    private final String text;
    private int at;

    private AclText(String text) {
        this.text = text;
    }

    /** Parses the array; throws {@link IllegalArgumentException} with the text when it is none. */
    public static Acl parse(String array) {
        List<AclItem> items = new ArrayList<>();
        for (String element : elements(array)) {
            items.add(new AclText(element).item());
        }
        return new Acl(items);
    }

    /** The elements of a one-dimensional array in PostgreSQL's text form; there are no NULL elements in the catalogs' arrays. */
    public static List<String> elements(String array) {
        List<String> elements = new ArrayList<>();
        StringBuilder element = new StringBuilder();
        boolean quoted = false;
        for (int i = 1; i < array.length() - 1; i++) {
            char c = array.charAt(i);
            if (c == '\\') {
                element.append(array.charAt(++i));
            } else if (c == '"') {
                quoted = !quoted;
            } else if (c == ',' && !quoted) {
                elements.add(element.toString());
                element.setLength(0);
            } else {
                element.append(c);
            }
        }
        if (array.length() > 2) {
            elements.add(element.toString());
        }
        return elements;
    }

    /** The list as the server prints it, but for the order, which is the list's. */
    public static String format(Acl acl) {
        StringBuilder out = new StringBuilder("{");
        for (AclItem item : acl.items()) {
            out.append(out.length() == 1 ? "" : ",").append(element(format(item)));
        }
        return out.append('}').toString();
    }

    private static String format(AclItem item) {
        StringBuilder out = new StringBuilder(formatName(item.grantee())).append('=');
        for (Privilege privilege : item.privileges().list()) {
            out.append(privilege.letter()).append(item.grantable().contains(privilege) ? "*" : "");
        }
        return out.append('/').append(formatName(item.grantor())).toString();
    }

    private static String formatName(String name) {
        return name.matches("[A-Za-z0-9_]*") ? name : '"' + name.replace("\"", "\"\"") + '"';
    }

    private static String element(String item) {
        boolean plain = item.chars().noneMatch(c -> "{}\",\\ \t\n\r\f\u000b".indexOf(c) >= 0);
        return plain ? item : '"' + item.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }

    private AclItem item() {
        String grantee = name('=');
        int privileges = 0;
        int grantable = 0;
        at++;
        for (; at < text.length() && text.charAt(at) != '/'; at++) {
            int bit = Privilege.ofLetter(text.charAt(at)).bit();
            privileges |= bit;
            if (at + 1 < text.length() && text.charAt(at + 1) == '*') {
                grantable |= bit;
                at++;
            }
        }
        at++;
        return new AclItem(grantee, name('\0'), new Privileges(privileges), new Privileges(grantable));
    }

    private String name(char end) {
        if (at < text.length() && text.charAt(at) == '"') {
            return quotedName();
        }
        int stop = end == '\0' ? text.length() : text.indexOf(end, at);
        if (stop < 0) {
            throw new IllegalArgumentException("not an access control item: " + text);
        }
        String name = text.substring(at, stop);
        at = stop;
        return name;
    }

    private String quotedName() {
        StringBuilder name = new StringBuilder();
        for (at++; at < text.length(); at++) {
            if (text.charAt(at) != '"') {
                name.append(text.charAt(at));
            } else if (at + 1 < text.length() && text.charAt(at + 1) == '"') {
                name.append('"');
                at++;
            } else {
                at++;
                return name.toString();
            }
        }
        throw new IllegalArgumentException("not an access control item: " + text);
    }
}
