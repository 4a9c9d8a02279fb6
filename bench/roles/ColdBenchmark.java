import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** One default {@code manage} that changes everything, as a process of its own on one core: plain, and with a class-data archive. */
final class ColdBenchmark {
    private static final int RUNS = Integer.getInteger("runs", 5);
    private static final BenchServer SERVER = BenchServer.of(System.getenv());

    public static void main(String[] args) throws Exception {
        Path archive = Files.createTempDirectory("archive").resolve("classes.jsa");
        System.out.printf("%none cold default manage on one core, from nothing (median of %d)%n", RUNS);
        print("plain", args[0], List.of());
        run(args[0], List.of("-XX:ArchiveClassesAtExit=" + archive));
        print("with a class-data archive", args[0], List.of("-XX:SharedArchiveFile=" + archive));
        SERVER.clear();
        System.exit(0);
    }

    private static void print(String name, String jar, List<String> options) throws Exception {
        List<Double> seconds = new ArrayList<>();
        for (int i = -1; i < RUNS; i++) {
            double took = run(jar, options);
            if (i >= 0) {
                seconds.add(took);
            }
        }
        Collections.sort(seconds);
        System.out.printf("%-28s %.2f s%n", name, seconds.get(seconds.size() / 2));
    }

    private static double run(String jar, List<String> options) throws Exception {
        SERVER.reset();
        List<String> command = new ArrayList<>(List.of("taskset", "-c", "0", "java", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"));
        command.addAll(options);
        command.addAll(List.of("-jar", jar, "manage"));
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().putAll(SERVER.environment());
        builder.environment().put("APP_USER", "bench_app");
        builder.environment().put("MIGRATOR_USER", "bench_migrator");
        builder.redirectError(ProcessBuilder.Redirect.DISCARD).redirectOutput(ProcessBuilder.Redirect.DISCARD);
        long start = System.nanoTime();
        Process process = builder.start();
        process.getOutputStream().close();
        int status = process.waitFor();
        double took = (System.nanoTime() - start) / 1e9;
        if (status != 0) {
            throw new IllegalStateException("manage ended with " + status);
        }
        return took;
    }
}
