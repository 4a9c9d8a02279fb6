package aurora.platform;

import aurora.config.StackConfig;
import com.pulumi.Context;

record AwsPlatform() implements Platform {
    @Override
    public StackOutputs declare(Context context, StackConfig config) {
        throw new UnsupportedOperationException("not here yet");
    }
}
