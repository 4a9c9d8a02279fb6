package aurora;

import aurora.config.StackConfig;
import aurora.platform.Platform;
import aurora.rolemanager.FunctionCode;
import com.pulumi.Context;
import com.pulumi.Pulumi;

/** Reads the stack's configuration, declares what it asks for, and exports what others need to know of it. */
public final class App {

    private App() {}

    /** Runs the program for the Pulumi engine that started it. */
    public static void main(String[] args) {
        Pulumi.run(App::stack);
    }

    /**
     * The whole stack.
     *
     * @throws aurora.config.ConfigurationException if the configuration has faults; nothing is declared then
     */
    public static void stack(Context context) {
        stack(context, FunctionCode.built());
    }

    /** The whole stack, with this code as its role manager. */
    public static void stack(Context context, FunctionCode code) {
        StackConfig config = StackConfig.read(context);
        Platform.of(config.platform()).declare(context, config, code).asMap().forEach(context::export);
    }
}
