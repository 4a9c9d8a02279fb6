package aurora.platform;

import aurora.config.StackConfig;
import aurora.rolemanager.FunctionCode;
import com.pulumi.Context;

/** Where a stack lives decides which components it is made of. */
public sealed interface Platform permits AwsPlatform, LocalPlatform, SharedPlatform {

    /** Declares every component of the stack and returns what it exports. */
    StackOutputs declare(Context context, StackConfig config, FunctionCode code);

    /** The platform that a configuration asks for. */
    static Platform of(StackConfig config) {
        return config.database().share().<Platform>map(SharedPlatform::new).orElseGet(() -> switch (config.platform()) {
            case AWS -> new AwsPlatform();
            case LOCAL -> new LocalPlatform();
        });
    }
}
