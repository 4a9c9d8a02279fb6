package local.cli;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import local.provider.ProviderServer;

/** How a plugin's process lives and ends. */
final class PluginProcess {
    private PluginProcess() {}

    /**
     * Does nothing on SIGINT. A terminal sends Ctrl-C to the plugin as well as to the CLI, and the CLI wants the plugin to finish what it has
     * begun. A handler and not SIG_IGN, which the commands that are run would inherit. By reflection, because javac's warning about sun.misc
     * cannot be turned off and warnings fail the build.
     */
    static void ignoreInterrupts() {
        try {
            Class<?> signal = Class.forName("sun.misc.Signal");
            Class<?> handler = Class.forName("sun.misc.SignalHandler");
            Object nothing = Proxy.newProxyInstance(
                    PluginProcess.class.getClassLoader(), new Class<?>[] {handler}, (proxy, method, received) -> null);
            Object interrupt = signal.getConstructor(String.class).newInstance("INT");
            signal.getMethod("handle", signal, handler).invoke(null, interrupt, nothing);
        } catch (ClassNotFoundException
                | NoSuchMethodException
                | InstantiationException
                | IllegalAccessException
                | InvocationTargetException e) {
            throw new IllegalStateException("this Java has no module jdk.unsupported", e);
        }
    }

    /** Ends with the engine, however that ends, and takes the commands that run along. */
    static void endWith(ProviderServer server) {
        Runtime.getRuntime().addShutdownHook(new Thread(server::close));
        ProcessHandle.current().parent().ifPresent(PluginProcess::endAfter);
    }

    private static void endAfter(ProcessHandle engine) {
        Thread watch = new Thread(() -> {
            engine.onExit().join();
            System.exit(0);
        });
        watch.setDaemon(true);
        watch.start();
    }
}
