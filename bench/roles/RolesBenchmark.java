import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.sql.Connection;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import rolemanager.catalog.CatalogReader;
import rolemanager.catalog.Scope;
import rolemanager.request.Action;
import rolemanager.testing.Answers;

/**
 * What the role manager costs, in a warm process, as medians and as ratios: to (a) the same end state as one message of SQL by hand, and to (b)
 * the bare catalog queries. Connecting is part of every figure, of (a) and (b) as well.
 */
final class RolesBenchmark {
    private static final int RUNS = Integer.getInteger("runs", 5);
    private static final BenchServer SERVER = BenchServer.of(System.getenv());

    private interface Step {
        Object run() throws Exception;
    }

    private static DelayProxy proxy;
    private static int statements;

    public static void main(String[] args) throws Exception {
        int port = Integer.parseInt(SERVER.environment().getOrDefault("DB_PORT", "5432"));
        System.out.printf("PostgreSQL %s, %d runs, heap limit %d MB%n", SERVER.version().text(), RUNS, Runtime.getRuntime().maxMemory() >> 20);
        for (long millis : new long[] {0, 1}) {
            proxy = new DelayProxy(port, millis * 1_000_000);
            for (Scenario scenario : Scenario.ALL) {
                measure(scenario, millis);
            }
        }
        SERVER.clear();
        System.exit(0);
    }

    private static void measure(Scenario scenario, long millis) throws Exception {
        boolean options = SERVER.version().hasMembershipOptions();
        SERVER.reset();
        SERVER.superuser("postgres", "ALTER DATABASE " + BenchServer.DATABASE + " RENAME TO " + BenchServer.TEMPLATE);
        List<String> sql = scenario.tablesSql(options, SERVER.master());
        for (int i = 0; i < sql.size(); i += 200) {
            SERVER.superuser(BenchServer.TEMPLATE, String.join(";\n", sql.subList(i, Math.min(sql.size(), i + 200))));
        }
        SERVER.through(proxy.port());
        System.out.printf("%n%d logins, %d schemas, %d tables, %d ms of network delay%n", scenario.logins(), scenario.schemas(), scenario.tables(), millis);
        System.out.printf("%-20s %10s %8s %11s %6s %10s%n", "", "median ms", "ratio", "statements", "trips", "peak MB");
        String model = scenario.model();
        String byHand = scenario.byHand(options);
        double a = line("(a) by hand", 0, () -> fresh(), () -> execute(byHand));
        line("first manage", a, () -> fresh(), () -> manage(model));
        double b = line("(b) catalog queries", 0, () -> null, () -> read());
        line("no-change manage", b, () -> null, () -> manage(model));
        line("plan", b, () -> null, () -> SERVER.run(Action.PLAN, model));
        line("repair of 16 faults", b, () -> faults(scenario), () -> manage(model));
        if (!Answers.statements(SERVER.run(Action.PLAN, model)).isEmpty()) {
            throw new IllegalStateException("the database is not what the model says");
        }
    }

    private static double line(String name, double base, Step before, Step step) throws Exception {
        List<Double> millis = new ArrayList<>();
        long peak = 0;
        int trips = 0;
        statements = 0;
        for (int i = -3; i < RUNS; i++) {
            before.run();
            System.gc();
            pools().forEach(MemoryPoolMXBean::resetPeakUsage);
            proxy.roundTrips();
            long start = System.nanoTime();
            step.run();
            if (i >= 0) {
                millis.add((System.nanoTime() - start) / 1e6);
            }
            trips = proxy.roundTrips();
            peak = Math.max(peak, pools().stream().mapToLong(p -> p.getPeakUsage().getUsed()).sum());
        }
        Collections.sort(millis);
        double median = millis.get(millis.size() / 2);
        String ratio = base == 0 ? "" : "%.2f".formatted(median / base);
        System.out.printf("%-20s %10.1f %8s %11d %6d %10d%n", name, median, ratio, statements, trips, peak >> 20);
        return median;
    }

    private static List<MemoryPoolMXBean> pools() {
        return ManagementFactory.getMemoryPoolMXBeans().stream().filter(p -> p.getType() == MemoryType.HEAP).toList();
    }

    private static Object fresh() {
        SERVER.superuser("postgres", "DROP DATABASE IF EXISTS " + BenchServer.DATABASE);
        List<String> roles = SERVER.column("SELECT rolname FROM pg_roles WHERE rolname ~ '^(u|rw_|ro_)[0-9]+$'");
        SERVER.superuser("postgres", roles.isEmpty() ? "SELECT 1" : "DROP ROLE " + String.join(", ", roles));
        SERVER.superuser("postgres", "CREATE DATABASE " + BenchServer.DATABASE + " TEMPLATE " + BenchServer.TEMPLATE + " OWNER " + SERVER.master());
        return "";
    }

    private static Object manage(String model) {
        statements = Answers.statements(SERVER.run(Action.MANAGE, model)).size();
        return "";
    }

    private static Object faults(Scenario scenario) {
        SERVER.superuser(BenchServer.DATABASE, scenario.faults());
        return "";
    }

    private static Object execute(String sql) throws Exception {
        try (Connection connection = SERVER.connectMaster(); Statement statement = connection.createStatement()) {
            return statement.execute(sql);
        }
    }

    private static Object read() throws Exception {
        try (Connection connection = SERVER.connectMaster(); Statement statement = connection.createStatement()) {
            boolean more = statement.execute(CatalogReader.message(connection, new Scope(List.of(), List.of(), List.of(), List.of())));
            long rows = 0;
            while (more || statement.getUpdateCount() != -1) {
                try (var result = statement.getResultSet()) {
                    while (result.next()) {
                        rows++;
                    }
                }
                more = statement.getMoreResults();
            }
            return rows;
        }
    }
}
