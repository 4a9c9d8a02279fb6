package com.pulumi.postgresql.inputs;

import com.pulumi.core.Output;
import com.pulumi.core.annotations.Import;
import com.pulumi.exceptions.MissingRequiredPropertyException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A client certificate, by files. */
public final class ProviderClientcertArgs extends com.pulumi.resources.ResourceArgs {
    @Import(name = "cert", required = true)
    private @Nullable Output<String> cert;

    @Import(name = "key", required = true)
    private @Nullable Output<String> key;

    @Import(name = "sslinline")
    private @Nullable Output<Boolean> sslinline;

    private ProviderClientcertArgs() {}

    /** File with the certificate, PEM. */
    public Optional<Output<String>> cert() {
        return Optional.ofNullable(this.cert);
    }

    /** File with the key, PEM, readable by its owner only. */
    public Optional<Output<String>> key() {
        return Optional.ofNullable(this.key);
    }

    /** Whether the two hold the texts and not file names. */
    public Optional<Output<Boolean>> sslinline() {
        return Optional.ofNullable(this.sslinline);
    }

    public static Builder builder() {
        return new Builder();
    }

    /** Collects the arguments; each may be a plain value or an output. */
    public static final class Builder {
        private final ProviderClientcertArgs args = new ProviderClientcertArgs();

        /** File with the certificate, PEM. */
        public Builder cert(@Nullable Output<String> cert) {
            args.cert = cert;
            return this;
        }

        /** File with the certificate, PEM. */
        public Builder cert(String cert) {
            return cert(Output.of(cert));
        }

        /** File with the key, PEM, readable by its owner only. */
        public Builder key(@Nullable Output<String> key) {
            args.key = key;
            return this;
        }

        /** File with the key, PEM, readable by its owner only. */
        public Builder key(String key) {
            return key(Output.of(key));
        }

        /** Whether the two hold the texts and not file names. */
        public Builder sslinline(@Nullable Output<Boolean> sslinline) {
            args.sslinline = sslinline;
            return this;
        }

        /** Whether the two hold the texts and not file names. */
        public Builder sslinline(Boolean sslinline) {
            return sslinline(Output.of(sslinline));
        }

        public ProviderClientcertArgs build() {
            if (args.cert == null) {
                throw new MissingRequiredPropertyException("ProviderClientcertArgs", "cert");
            }
            if (args.key == null) {
                throw new MissingRequiredPropertyException("ProviderClientcertArgs", "key");
            }
            return args;
        }
    }
}
