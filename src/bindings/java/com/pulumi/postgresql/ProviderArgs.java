package com.pulumi.postgresql;

import com.pulumi.core.Output;
import com.pulumi.core.annotations.Import;
import com.pulumi.postgresql.inputs.ProviderClientcertArgs;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Where and as whom the provider connects, as far as used; as postgresql 3.18.0 declares it. */
public final class ProviderArgs extends com.pulumi.resources.ResourceArgs {
    @Import(name = "host")
    private @Nullable Output<String> host;

    @Import(name = "port", json = true)
    private @Nullable Output<Integer> port;

    @Import(name = "username")
    private @Nullable Output<String> username;

    @Import(name = "database")
    private @Nullable Output<String> database;

    @Import(name = "sslmode")
    private @Nullable Output<String> sslmode;

    @Import(name = "sslrootcert")
    private @Nullable Output<String> sslrootcert;

    @Import(name = "clientcert", json = true)
    private @Nullable Output<ProviderClientcertArgs> clientcert;

    @Import(name = "superuser", json = true)
    private @Nullable Output<Boolean> superuser;

    @Import(name = "connectTimeout", json = true)
    private @Nullable Output<Integer> connectTimeout;

    private ProviderArgs() {}

    /** Name or address of the server. */
    public Optional<Output<String>> host() {
        return Optional.ofNullable(this.host);
    }

    /** TCP port. */
    public Optional<Output<Integer>> port() {
        return Optional.ofNullable(this.port);
    }

    /** The role that logs in. */
    public Optional<Output<String>> username() {
        return Optional.ofNullable(this.username);
    }

    /** The database to connect to. */
    public Optional<Output<String>> database() {
        return Optional.ofNullable(this.database);
    }

    /** As libpq's {@code sslmode}. */
    public Optional<Output<String>> sslmode() {
        return Optional.ofNullable(this.sslmode);
    }

    /** File with the authority's certificate. */
    public Optional<Output<String>> sslrootcert() {
        return Optional.ofNullable(this.sslrootcert);
    }

    /** The client certificate to log in with. */
    public Optional<Output<ProviderClientcertArgs>> clientcert() {
        return Optional.ofNullable(this.clientcert);
    }

    /** Whether the role may be asked to do what only a superuser can; false keeps the provider from reading password hashes. */
    public Optional<Output<Boolean>> superuser() {
        return Optional.ofNullable(this.superuser);
    }

    /** Seconds to wait for a connection. */
    public Optional<Output<Integer>> connectTimeout() {
        return Optional.ofNullable(this.connectTimeout);
    }

    public static Builder builder() {
        return new Builder();
    }

    /** Collects the arguments; each may be a plain value or an output. */
    public static final class Builder {
        private final ProviderArgs args = new ProviderArgs();

        /** Name or address of the server. */
        public Builder host(@Nullable Output<String> host) {
            args.host = host;
            return this;
        }

        /** Name or address of the server. */
        public Builder host(String host) {
            return host(Output.of(host));
        }

        /** TCP port. */
        public Builder port(@Nullable Output<Integer> port) {
            args.port = port;
            return this;
        }

        /** TCP port. */
        public Builder port(Integer port) {
            return port(Output.of(port));
        }

        /** The role that logs in. */
        public Builder username(@Nullable Output<String> username) {
            args.username = username;
            return this;
        }

        /** The role that logs in. */
        public Builder username(String username) {
            return username(Output.of(username));
        }

        /** The database to connect to. */
        public Builder database(@Nullable Output<String> database) {
            args.database = database;
            return this;
        }

        /** The database to connect to. */
        public Builder database(String database) {
            return database(Output.of(database));
        }

        /** As libpq's {@code sslmode}. */
        public Builder sslmode(@Nullable Output<String> sslmode) {
            args.sslmode = sslmode;
            return this;
        }

        /** As libpq's {@code sslmode}. */
        public Builder sslmode(String sslmode) {
            return sslmode(Output.of(sslmode));
        }

        /** File with the authority's certificate. */
        public Builder sslrootcert(@Nullable Output<String> sslrootcert) {
            args.sslrootcert = sslrootcert;
            return this;
        }

        /** File with the authority's certificate. */
        public Builder sslrootcert(String sslrootcert) {
            return sslrootcert(Output.of(sslrootcert));
        }

        /** The client certificate to log in with. */
        public Builder clientcert(@Nullable Output<ProviderClientcertArgs> clientcert) {
            args.clientcert = clientcert;
            return this;
        }

        /** The client certificate to log in with. */
        public Builder clientcert(ProviderClientcertArgs clientcert) {
            return clientcert(Output.of(clientcert));
        }

        /** Whether the role may be asked to do what only a superuser can; false keeps the provider from reading password hashes. */
        public Builder superuser(@Nullable Output<Boolean> superuser) {
            args.superuser = superuser;
            return this;
        }

        /** Whether the role may be asked to do what only a superuser can; false keeps the provider from reading password hashes. */
        public Builder superuser(Boolean superuser) {
            return superuser(Output.of(superuser));
        }

        /** Seconds to wait for a connection. */
        public Builder connectTimeout(@Nullable Output<Integer> connectTimeout) {
            args.connectTimeout = connectTimeout;
            return this;
        }

        /** Seconds to wait for a connection. */
        public Builder connectTimeout(Integer connectTimeout) {
            return connectTimeout(Output.of(connectTimeout));
        }

        public ProviderArgs build() {
            return args;
        }
    }
}
