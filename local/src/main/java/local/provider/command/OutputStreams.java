package local.provider.command;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

/** Collects what a command writes: each stream by itself, both as they come, and line by line for the log. */
final class OutputStreams {
    private final ByteArrayOutputStream merged = new ByteArrayOutputStream();
    private static final int CHUNK_BYTES = 8192;

    /** Reads the stream to its end in a thread of its own; the result is its whole text without one trailing line end. */
    CompletableFuture<String> collect(InputStream stream, Consumer<String> lines) {
        CompletableFuture<String> text = new CompletableFuture<>();
        Thread reader = new Thread(() -> {
            try {
                text.complete(withoutLineEnd(read(stream, lines)));
            } catch (IOException | RuntimeException e) {
                text.completeExceptionally(e);
            }
        });
        reader.setDaemon(true);
        reader.start();
        return text;
    }

    private String read(InputStream stream, Consumer<String> lines) throws IOException {
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        byte[] chunk = new byte[CHUNK_BYTES];
        for (int count = stream.read(chunk); count >= 0; count = stream.read(chunk)) {
            whole.write(chunk, 0, count);
            synchronized (merged) {
                merged.write(chunk, 0, count);
            }
            split(chunk, count, line, lines);
        }
        if (line.size() > 0) {
            lines.accept(line.toString(StandardCharsets.UTF_8));
        }
        return whole.toString(StandardCharsets.UTF_8);
    }

    private static void split(byte[] chunk, int count, ByteArrayOutputStream line, Consumer<String> lines) {
        for (int i = 0; i < count; i++) {
            if (chunk[i] == '\n') {
                lines.accept(line.toString(StandardCharsets.UTF_8));
                line.reset();
            } else {
                line.write(chunk[i]);
            }
        }
    }

    private static String withoutLineEnd(String text) {
        return text.endsWith("\n") ? text.substring(0, text.length() - 1) : text;
    }

    /** Both streams in the order in which their parts came. */
    String merged() {
        synchronized (merged) {
            return merged.toString(StandardCharsets.UTF_8);
        }
    }
}
