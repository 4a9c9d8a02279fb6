package rolemanager.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import rolemanager.Environment;
import rolemanager.json.JsonValue;
import rolemanager.json.JsonWriter;
import rolemanager.model.ErrorCode;
import rolemanager.model.Journal;
import rolemanager.model.RoleManagerException;
import rolemanager.report.ErrorReport;
import rolemanager.report.JsonJournal;
import rolemanager.report.TableReport;
import rolemanager.report.TextReport;
import rolemanager.request.Action;
import rolemanager.request.Request;
import rolemanager.request.RequestReader;

/** One run of the command line, with everything it reads and writes handed in. */
final class Command {
    static final int DONE = 0;
    static final int FAILED = 1;
    static final int BAD_REQUEST = 2;
    static final int DRIFT = 3;

    /** A process answers one request. */
    private static final String REQUEST_ID = "cli-" + ProcessHandle.current().pid() + "-" + System.currentTimeMillis();

    /** They do not wait for standard input. */
    private static final Set<Action> NEED_NO_MODEL = EnumSet.of(Action.REPORT, Action.GENERATE, Action.LIST_DATABASES);

    private final Map<String, String> environment;
    private final InputStream in;
    private final PrintStream out;
    private final PrintStream err;

    Command(Map<String, String> environment, InputStream in, PrintStream out, PrintStream err) {
        this.environment = environment;
        this.in = in;
        this.out = out;
        this.err = err;
    }

    /** Runs it and returns the exit status. */
    int run(String... args) {
        if (args.length == 1 && (args[0].equals("-h") || args[0].equals("--help"))) {
            out.print(Arguments.USAGE);
            return DONE;
        }
        try {
            Arguments arguments = Arguments.parse(args);
            JsonValue.Obj answer = answer(arguments);
            print(answer, arguments.format());
            return arguments.exitCode() && isPending(answer) ? DRIFT : DONE;
        } catch (RoleManagerException e) {
            err.println(JsonWriter.compact(ErrorReport.of(e)));
            return switch (e.code()) {
                case BAD_REQUEST, CONFIGURATION -> BAD_REQUEST;
                case CHECK_FAILED -> DRIFT;
                case REFUSED, UNAVAILABLE, STATEMENT_FAILED, CONFLICT -> FAILED;
            };
        } catch (RuntimeException e) {
            // A fault of this program: nothing was committed. Where it came from is what whoever mends it needs.
            err.println(JsonWriter.compact(ErrorReport.ofFault(e)));
            return FAILED;
        }
    }

    private JsonValue.Obj answer(Arguments arguments) {
        if (arguments.action().isEmpty()) {
            return AnswerReader.read(text("-"));
        }
        Action action = arguments.action().get();
        Environment settings = new Environment(environment);
        String text = arguments.model().isEmpty() && NEED_NO_MODEL.contains(action)
                ? ""
                : text(arguments.model().orElse("-"));
        Request request = new RequestReader(settings.defaults()).readModel(action, text);
        Journal journal = new JsonJournal(err, Map.of("requestId", REQUEST_ID));
        return settings.roleManager(request, journal).run(request);
    }

    private static boolean isPending(JsonValue.Obj answer) {
        return answer.members().get("pending") instanceof JsonValue.Num n
                && !n.text().equals("0");
    }

    private String text(String source) {
        try {
            byte[] bytes = source.equals("-") ? in.readAllBytes() : Files.readAllBytes(Path.of(source));
            return new String(bytes, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new RoleManagerException(ErrorCode.BAD_REQUEST, "cannot read " + source + ": " + e, e);
        }
    }

    private void print(JsonValue.Obj answer, Format format) {
        out.print(
                switch (format) {
                    case JSON -> JsonWriter.compact(answer) + "\n";
                    case PRETTY -> JsonWriter.pretty(answer) + "\n";
                    case SQL -> TextReport.sql(answer);
                    case TABLE -> TableReport.of(answer);
                });
    }
}
