package com.pulumi.postgresql;

import com.pulumi.core.Output;
import com.pulumi.core.annotations.Export;
import com.pulumi.core.annotations.ResourceType;
import com.pulumi.resources.CustomResource;
import com.pulumi.resources.CustomResourceOptions;
import org.jspecify.annotations.Nullable;

/** A database of a PostgreSQL server. */
@ResourceType(type = "postgresql:index/database:Database")
public class Database extends CustomResource {
    @Export(
            name = "name",
            refs = {String.class},
            tree = "[0]")
    private Output<String> name;

    @Export(
            name = "owner",
            refs = {String.class},
            tree = "[0]")
    private Output<String> owner;

    public Database(String name, DatabaseArgs args, @Nullable CustomResourceOptions options) {
        super(
                "postgresql:index/database:Database",
                name,
                args,
                CustomResourceOptions.merge(
                        CustomResourceOptions.builder().version("3.18.0").build(), options));
    }

    /** The database's name. */
    public Output<String> name() {
        return this.name;
    }

    /** The role that owns it. */
    public Output<String> owner() {
        return this.owner;
    }
}
