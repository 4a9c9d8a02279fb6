package com.pulumi.postgresql;

import com.pulumi.core.Output;
import com.pulumi.core.annotations.Import;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Inputs of {@link Role}, as far as used; as postgresql 3.18.0 declares them. */
public final class RoleArgs extends com.pulumi.resources.ResourceArgs {
    @Import(name = "name")
    private @Nullable Output<String> name;

    @Import(name = "login")
    private @Nullable Output<Boolean> login;

    @Import(name = "createRole")
    private @Nullable Output<Boolean> createRole;

    @Import(name = "createDatabase")
    private @Nullable Output<Boolean> createDatabase;

    @Import(name = "inherit")
    private @Nullable Output<Boolean> inherit;

    @Import(name = "roles")
    private @Nullable Output<List<String>> roles;

    @Import(name = "connectionLimit")
    private @Nullable Output<Integer> connectionLimit;

    @Import(name = "skipDropRole")
    private @Nullable Output<Boolean> skipDropRole;

    @Import(name = "skipReassignOwned")
    private @Nullable Output<Boolean> skipReassignOwned;

    private RoleArgs() {}

    /** The role's name. */
    public Optional<Output<String>> name() {
        return Optional.ofNullable(this.name);
    }

    /** Whether it may log in. */
    public Optional<Output<Boolean>> login() {
        return Optional.ofNullable(this.login);
    }

    /** CREATEROLE. */
    public Optional<Output<Boolean>> createRole() {
        return Optional.ofNullable(this.createRole);
    }

    /** CREATEDB. */
    public Optional<Output<Boolean>> createDatabase() {
        return Optional.ofNullable(this.createDatabase);
    }

    /** INHERIT. */
    public Optional<Output<Boolean>> inherit() {
        return Optional.ofNullable(this.inherit);
    }

    /** The roles that it is a member of. */
    public Optional<Output<List<String>>> roles() {
        return Optional.ofNullable(this.roles);
    }

    /** Connections at once; -1 is no limit. */
    public Optional<Output<Integer>> connectionLimit() {
        return Optional.ofNullable(this.connectionLimit);
    }

    /** Whether deleting the resource leaves the role. */
    public Optional<Output<Boolean>> skipDropRole() {
        return Optional.ofNullable(this.skipDropRole);
    }

    /** Whether deleting the resource leaves what the role owns. */
    public Optional<Output<Boolean>> skipReassignOwned() {
        return Optional.ofNullable(this.skipReassignOwned);
    }

    public static Builder builder() {
        return new Builder();
    }

    /** Collects the arguments; each may be a plain value or an output. */
    public static final class Builder {
        private final RoleArgs args = new RoleArgs();

        /** The role's name. */
        public Builder name(@Nullable Output<String> name) {
            args.name = name;
            return this;
        }

        /** The role's name. */
        public Builder name(String name) {
            return name(Output.of(name));
        }

        /** Whether it may log in. */
        public Builder login(@Nullable Output<Boolean> login) {
            args.login = login;
            return this;
        }

        /** Whether it may log in. */
        public Builder login(Boolean login) {
            return login(Output.of(login));
        }

        /** CREATEROLE. */
        public Builder createRole(@Nullable Output<Boolean> createRole) {
            args.createRole = createRole;
            return this;
        }

        /** CREATEROLE. */
        public Builder createRole(Boolean createRole) {
            return createRole(Output.of(createRole));
        }

        /** CREATEDB. */
        public Builder createDatabase(@Nullable Output<Boolean> createDatabase) {
            args.createDatabase = createDatabase;
            return this;
        }

        /** CREATEDB. */
        public Builder createDatabase(Boolean createDatabase) {
            return createDatabase(Output.of(createDatabase));
        }

        /** INHERIT. */
        public Builder inherit(@Nullable Output<Boolean> inherit) {
            args.inherit = inherit;
            return this;
        }

        /** INHERIT. */
        public Builder inherit(Boolean inherit) {
            return inherit(Output.of(inherit));
        }

        /** The roles that it is a member of. */
        public Builder roles(@Nullable Output<List<String>> roles) {
            args.roles = roles;
            return this;
        }

        /** The roles that it is a member of. */
        public Builder roles(List<String> roles) {
            return roles(Output.of(roles));
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

        /** Whether deleting the resource leaves the role. */
        public Builder skipDropRole(@Nullable Output<Boolean> skipDropRole) {
            args.skipDropRole = skipDropRole;
            return this;
        }

        /** Whether deleting the resource leaves the role. */
        public Builder skipDropRole(Boolean skipDropRole) {
            return skipDropRole(Output.of(skipDropRole));
        }

        /** Whether deleting the resource leaves what the role owns. */
        public Builder skipReassignOwned(@Nullable Output<Boolean> skipReassignOwned) {
            args.skipReassignOwned = skipReassignOwned;
            return this;
        }

        /** Whether deleting the resource leaves what the role owns. */
        public Builder skipReassignOwned(Boolean skipReassignOwned) {
            return skipReassignOwned(Output.of(skipReassignOwned));
        }

        public RoleArgs build() {
            return args;
        }
    }
}
