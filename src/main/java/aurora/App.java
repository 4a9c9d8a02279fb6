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
        keepPulumiAlive();
        Pulumi.run(App::stack);
    }

    /**
     * On Java 25 and one or two processors the SDK waits forever for a common pool of one thread (pulumi-java #2270). The pool reads its
     * size once, so it must be said before anybody asks for the pool.
     */
    private static void keepPulumiAlive() {
        String parallelism = "java.util.concurrent.ForkJoinPool.common.parallelism";
        if (System.getProperty(parallelism) == null && Runtime.getRuntime().availableProcessors() <= 2) {
            System.setProperty(parallelism, "2");
        }
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
