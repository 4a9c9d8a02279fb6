package local.provider.postgresql;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.InputStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import local.failure.Refusal;
import local.provider.Properties;
import org.jspecify.annotations.Nullable;

/**
 * How the provider connects.
 *
 * @param host name or address
 * @param port TCP
 * @param database the database that is connected to
 * @param driver properties of the JDBC driver; they may hold a password
 */
record ConnectionSettings(String host, int port, String database, Map<String, String> driver) {
    private static final int DEFAULT_PORT = 5432;

    /** The official provider knows more (proxies, clouds' own tokens); what is not here is refused and not left out. */
    private static final Set<String> KNOWN = Set.of(
            "host",
            "port",
            "database",
            "username",
            "password",
            "sslmode",
            "sslrootcert",
            "clientcert",
            "superuser",
            "connectTimeout",
            "maxConnections",
            "expectedVersion",
            "scheme",
            "version",
            "pluginDownloadURL");

    /** Shows no driver property: one of them may be a password. */
    @Override
    public String toString() {
        return host + ":" + port + "/" + database;
    }

    /**
     * Reads the provider's configuration, whose values other than strings come as JSON text.
     *
     * @throws Refusal for settings that the stand-in does not know or cannot read, all of them at once
     */
    static ConnectionSettings of(Map<String, Object> configuration) {
        Map<String, Object> values = Properties.plain(configuration);
        List<String> unknown = values.keySet().stream()
                .filter(name -> !KNOWN.contains(name) && !name.startsWith("__"))
                .sorted()
                .toList();
        if (!unknown.isEmpty()) {
            throw new Refusal("the stand-in for the postgresql provider does not know the settings "
                    + String.join(", ", unknown) + "; leave them out or use the official provider");
        }
        String database = text(values, "database", "postgres");
        return new ConnectionSettings(
                text(values, "host", "localhost"), port(values.get("port")), database, driver(values));
    }

    private static Map<String, String> driver(Map<String, Object> values) {
        Map<String, String> driver = new TreeMap<>();
        driver.put("user", text(values, "username", "postgres"));
        driver.put("ApplicationName", "postgresql provider stand-in");
        driver.put("sslmode", text(values, "sslmode", "require"));
        driver.put("connectTimeout", Integer.toString(number(values.get("connectTimeout"), "connectTimeout", 180)));
        copy(values, "password", driver, "password");
        copy(values, "sslrootcert", driver, "sslrootcert");
        // Empty ones keep the driver from offering the certificate in the user's own home folder.
        driver.put("sslcert", "");
        driver.put("sslkey", "");
        if (values.get("clientcert") != null) {
            JsonObject certificate = object(values.get("clientcert"));
            driver.put("sslcert", string(certificate, "cert"));
            driver.put("sslkey", string(certificate, "key"));
        }
        return driver;
    }

    /**
     * The driver takes every PEM key for an RSA key unless it is told; the certificate says what it is. Read when connecting and not before: in the
     * preview of a new stack the files are yet to be made.
     */
    private static String keyAlgorithm(Path certificate) {
        try (InputStream content = Files.newInputStream(certificate)) {
            return CertificateFactory.getInstance("X.509")
                    .generateCertificate(content)
                    .getPublicKey()
                    .getAlgorithm();
        } catch (IOException | CertificateException e) {
            throw new Refusal(
                    "the postgresql provider's client certificate " + certificate + " cannot be read: " + e, e);
        }
    }

    private static void copy(Map<String, Object> values, String name, Map<String, String> driver, String property) {
        if (values.get(name) instanceof String text && !text.isEmpty()) {
            driver.put(property, text);
        }
    }

    private static String text(Map<String, Object> values, String name, String fallback) {
        return values.get(name) instanceof String text && !text.isEmpty() ? text : fallback;
    }

    private static int port(@Nullable Object value) {
        return number(value, "port", DEFAULT_PORT);
    }

    /** Java's SDK sends 5432 as the text 5432.0. */
    private static int number(@Nullable Object value, String name, int fallback) {
        if (value == null) {
            return fallback;
        }
        try {
            return (int) Double.parseDouble(value.toString());
        } catch (NumberFormatException e) {
            throw new Refusal("the postgresql provider's " + name + " must be a number, not " + value, e);
        }
    }

    private static JsonObject object(@Nullable Object value) {
        try {
            JsonElement element = JsonParser.parseString(String.valueOf(value));
            return element.isJsonArray()
                    ? element.getAsJsonArray().get(0).getAsJsonObject()
                    : element.getAsJsonObject();
        } catch (JsonParseException | IllegalStateException e) {
            throw new Refusal("the postgresql provider's clientcert must have cert and key", e);
        }
    }

    private static String string(JsonObject object, String name) {
        if (!object.has(name)) {
            throw new Refusal("the postgresql provider's clientcert lacks " + name);
        }
        return object.get(name).getAsString();
    }

    Connection open() throws SQLException {
        java.util.Properties properties = new java.util.Properties();
        properties.putAll(driver);
        String certificate = driver.getOrDefault("sslcert", "");
        if (!certificate.isEmpty()) {
            properties.setProperty("pemKeyAlgorithm", keyAlgorithm(Path.of(certificate)));
        }
        String name = URLEncoder.encode(database, StandardCharsets.UTF_8);
        return DriverManager.getConnection("jdbc:postgresql://" + host + ":" + port + "/" + name, properties);
    }
}
