package com.pulumi.postgresql;

import com.pulumi.core.Output;
import com.pulumi.core.annotations.Export;
import com.pulumi.core.annotations.ResourceType;
import com.pulumi.resources.CustomResource;
import com.pulumi.resources.CustomResourceOptions;
import org.jspecify.annotations.Nullable;

/** A role of a PostgreSQL server. */
@ResourceType(type = "postgresql:index/role:Role")
public class Role extends CustomResource {
    @Export(
            name = "name",
            refs = {String.class},
            tree = "[0]")
    private Output<String> name;

    public Role(String name, RoleArgs args, @Nullable CustomResourceOptions options) {
        super(
                "postgresql:index/role:Role",
                name,
                args,
                CustomResourceOptions.merge(
                        CustomResourceOptions.builder().version("3.18.0").build(), options));
    }

    /** The role's name. */
    public Output<String> name() {
        return this.name;
    }
}
