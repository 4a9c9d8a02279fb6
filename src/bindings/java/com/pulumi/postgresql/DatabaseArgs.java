package com.pulumi.postgresql;

import com.pulumi.core.Output;
import com.pulumi.core.annotations.Import;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Inputs of {@link Database}, as far as used; as postgresql 3.18.0 declares them. */
public final class DatabaseArgs extends com.pulumi.resources.ResourceArgs {
    @Import(name = "name")
    private @Nullable Output<String> name;

    @Import(name = "owner")
    private @Nullable Output<String> owner;

    @Import(name = "template")
    private @Nullable Output<String> template;

    @Import(name = "encoding")
    private @Nullable Output<String> encoding;

    @Import(name = "lcCollate")
    private @Nullable Output<String> lcCollate;

    @Import(name = "lcCtype")
    private @Nullable Output<String> lcCtype;

    @Import(name = "allowConnections")
    private @Nullable Output<Boolean> allowConnections;

    @Import(name = "connectionLimit")
    private @Nullable Output<Integer> connectionLimit;

    private DatabaseArgs() {}

    /** The database's name. */
    public Optional<Output<String>> name() {
        return Optional.ofNullable(this.name);
    }

    /** The role that owns it. */
    public Optional<Output<String>> owner() {
        return Optional.ofNullable(this.owner);
    }

    /** The database it is copied from. */
    public Optional<Output<String>> template() {
        return Optional.ofNullable(this.template);
    }

    /** Character set. */
    public Optional<Output<String>> encoding() {
        return Optional.ofNullable(this.encoding);
    }

    /** LC_COLLATE. */
    public Optional<Output<String>> lcCollate() {
        return Optional.ofNullable(this.lcCollate);
    }

    /** LC_CTYPE. */
    public Optional<Output<String>> lcCtype() {
        return Optional.ofNullable(this.lcCtype);
    }

    /** Whether anybody may connect. */
    public Optional<Output<Boolean>> allowConnections() {
        return Optional.ofNullable(this.allowConnections);
    }

    /** Connections at once; -1 is no limit. */
    public Optional<Output<Integer>> connectionLimit() {
        return Optional.ofNullable(this.connectionLimit);
    }

    public static Builder builder() {
        return new Builder();
    }

    /** Collects the arguments; each may be a plain value or an output. */
    public static final class Builder {
        private final DatabaseArgs args = new DatabaseArgs();

        /** The database's name. */
        public Builder name(@Nullable Output<String> name) {
            args.name = name;
            return this;
        }

        /** The database's name. */
        public Builder name(String name) {
            return name(Output.of(name));
        }

        /** The role that owns it. */
        public Builder owner(@Nullable Output<String> owner) {
            args.owner = owner;
            return this;
        }

        /** The role that owns it. */
        public Builder owner(String owner) {
            return owner(Output.of(owner));
        }

        /** The database it is copied from. */
        public Builder template(@Nullable Output<String> template) {
            args.template = template;
            return this;
        }

        /** The database it is copied from. */
        public Builder template(String template) {
            return template(Output.of(template));
        }

        /** Character set. */
        public Builder encoding(@Nullable Output<String> encoding) {
            args.encoding = encoding;
            return this;
        }

        /** Character set. */
        public Builder encoding(String encoding) {
            return encoding(Output.of(encoding));
        }

        /** LC_COLLATE. */
        public Builder lcCollate(@Nullable Output<String> lcCollate) {
            args.lcCollate = lcCollate;
            return this;
        }

        /** LC_COLLATE. */
        public Builder lcCollate(String lcCollate) {
            return lcCollate(Output.of(lcCollate));
        }

        /** LC_CTYPE. */
        public Builder lcCtype(@Nullable Output<String> lcCtype) {
            args.lcCtype = lcCtype;
            return this;
        }

        /** LC_CTYPE. */
        public Builder lcCtype(String lcCtype) {
            return lcCtype(Output.of(lcCtype));
        }

        /** Whether anybody may connect. */
        public Builder allowConnections(@Nullable Output<Boolean> allowConnections) {
            args.allowConnections = allowConnections;
            return this;
        }

        /** Whether anybody may connect. */
        public Builder allowConnections(Boolean allowConnections) {
            return allowConnections(Output.of(allowConnections));
        }

        /** Connections at once; -1 is no limit. */
        public Builder connectionLimit(@Nullable Output<Integer> connectionLimit) {
            args.connectionLimit = connectionLimit;
            return this;
        }

        /** Connections at once; -1 is no limit. */
        public Builder connectionLimit(Integer connectionLimit) {
            return connectionLimit(Output.of(connectionLimit));
        }

        public DatabaseArgs build() {
            return args;
        }
    }
}
