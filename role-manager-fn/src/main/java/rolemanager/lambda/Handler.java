package rolemanager.lambda;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.security.Security;
import java.util.Map;
import rolemanager.Environment;
import rolemanager.json.JsonValue;
import rolemanager.json.JsonWriter;
import rolemanager.model.Journal;
import rolemanager.model.RoleManagerException;
import rolemanager.report.JsonJournal;
import rolemanager.request.Request;
import rolemanager.request.RequestReader;

/**
 * What Lambda calls. Streams, because the runtime's own JSON costs a cold start 150 ms. Nothing is kept from one request to the next, so a
 * snapshot holds neither secret nor connection.
 */
public final class Handler implements RequestStreamHandler {
    static {
        // Lambda's Java runtime overwrites this property with a list that lets TLS 1.0, 1.1 and weak suites back in.
        // Only the first reader of
        // the property counts, so it must be set before any TLS class is loaded.
        Security.setProperty(
                "jdk.tls.disabledAlgorithms",
                "SSLv3, TLSv1, TLSv1.1, DTLSv1.0, RC4, DES, MD5withRSA, DH keySize < 2048, EC keySize < 224, 3DES_EDE_CBC, anon, NULL,"
                        + " ECDH, TLS_RSA_*");
    }

    @Override
    public void handleRequest(InputStream in, OutputStream out, Context context) throws IOException {
        PrintStream log = new PrintStream(System.err, true, StandardCharsets.UTF_8);
        Journal journal = new JsonJournal(log, Map.of("requestId", String.valueOf(context.getAwsRequestId())));
        try {
            Environment environment = new Environment(System.getenv());
            String event = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            Request request = new RequestReader(environment.defaults()).readEvent(event);
            JsonValue answer = environment.roleManager(request, journal).run(request);
            out.write(JsonWriter.compact(answer).getBytes(StandardCharsets.UTF_8));
        } catch (RoleManagerException e) {
            journal.note("failed", Map.of("because", String.valueOf(e.getMessage())));
            // A function error by Lambda's rules; where in the code it came from helps nobody who reads the answer.
            e.setStackTrace(new StackTraceElement[0]);
            throw e;
        }
    }
}
