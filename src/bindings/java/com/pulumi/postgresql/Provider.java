package com.pulumi.postgresql;

import com.pulumi.core.annotations.ResourceType;
import com.pulumi.resources.CustomResourceOptions;
import com.pulumi.resources.ProviderResource;
import org.jspecify.annotations.Nullable;

/** The postgresql provider, configured in the program. */
@ResourceType(type = "pulumi:providers:postgresql")
public class Provider extends ProviderResource {
    public Provider(String name, ProviderArgs args, @Nullable CustomResourceOptions options) {
        super(
                "postgresql",
                name,
                args,
                CustomResourceOptions.merge(
                        CustomResourceOptions.builder().version("3.18.0").build(), options));
    }
}
