package local.cli;

import local.provider.ProviderServer;

/**
 * How a plugin's process lives and ends. The engine starts a plugin in a process group of its own, which a terminal's Ctrl-C does not reach, and
 * sends SIGINT when the plugin is to end: handled, it costs nothing; ignored, the engine waits five seconds and complains.
 */
final class PluginProcess {
    private PluginProcess() {}

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
