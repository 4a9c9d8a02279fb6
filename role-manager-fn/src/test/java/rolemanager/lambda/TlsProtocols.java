package rolemanager.lambda;

import java.security.GeneralSecurityException;
import javax.net.ssl.SSLContext;

/** Prints what TLS a client would speak after Lambda's runtime and then the handler were loaded. */
public final class TlsProtocols {
    private TlsProtocols() {}

    /**
     * Prints them.
     *
     * @param args {@code handler} to load the handler too
     */
    public static void main(String[] args) throws ClassNotFoundException, GeneralSecurityException {
        Class.forName("com.amazonaws.services.lambda.runtime.api.client.AWSLambda");
        if (args.length == 1) {
            Class.forName("rolemanager.lambda.Handler");
        }
        System.out.println(String.join(
                ",", SSLContext.getDefault().getDefaultSSLParameters().getProtocols()));
    }
}
