package aurora.platform;

import aurora.config.PlatformKind;
import aurora.config.StackConfig;
import aurora.rolemanager.FunctionCode;
import com.pulumi.Context;

/** Where a stack lives decides which components it is made of. */
public sealed interface Platform permits AwsPlatform, LocalPlatform {

    /** Declares every component of the stack and returns what it exports. */
    StackOutputs declare(Context context, StackConfig config, FunctionCode code);

    /** The platform of that kind. */
    static Platform of(PlatformKind kind) {
        return switch (kind) {
            case AWS -> new AwsPlatform();
            case LOCAL -> new LocalPlatform();
        };
    }
}
