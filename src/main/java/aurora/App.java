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
     * The SDK blocks threads of the common pool: with one, as on two processors, it waits forever on Java 25 (pulumi-java #2270), with two now and
     * then. The pool reads its size once, so it must be said before anybody asks for the pool; threads are made only when there is work for them.
     */
    private static void keepPulumiAlive() {
        String parallelism = "java.util.concurrent.ForkJoinPool.common.parallelism";
        if (System.getProperty(parallelism) == null) {
            System.setProperty(
                    parallelism,
                    Integer.toString(Math.max(16, Runtime.getRuntime().availableProcessors())));
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
        config.warnings().forEach(context.log()::warn);
        Platform.of(config).declare(context, config, code).asMap().forEach(context::export);
    }
}
