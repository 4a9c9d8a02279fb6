package aurora.config;

/** What AWS accepts as a tag. */
final class Tags {

    static final Rule<String> KEY = Rule.matching(
            "1 to 128 letters, digits, spaces or _ . : / = + - @, and not begin with aws:",
            "(?!aws:)[\\p{L}\\p{N} _.:/=+@-]{1,128}");
    static final Rule<String> VALUE =
            Rule.matching("up to 256 letters, digits, spaces or _ . : / = + - @", "[\\p{L}\\p{N} _.:/=+@-]{0,256}");

    private Tags() {}
}
