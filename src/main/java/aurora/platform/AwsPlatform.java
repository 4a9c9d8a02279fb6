package aurora.platform;

import aurora.config.StackConfig;
import aurora.rolemanager.FunctionCode;
import com.pulumi.Context;

/** A cluster in an AWS account, with the role manager as a function beside it. */
record AwsPlatform() implements Platform {

    @Override
    public StackOutputs declare(Context context, StackConfig config, FunctionCode code) {
        return new AwsStack(context, config, code).declare();
    }
}
