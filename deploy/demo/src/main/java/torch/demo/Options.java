package torch.demo;

import java.net.URI;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.NoSuchElementException;

/**
 * What the story is told on the command line.
 *
 * @param kafka bootstrap servers
 * @param asRecorded invoices keep the dates of their file
 */
record Options(URI gateway, String kafka, boolean asRecorded) {

    static final String USAGE = "Usage: Play [--gateway URL] [--kafka HOST:PORT] [--as-recorded]";

    private static final Options DEFAULTS = new Options(URI.create("http://127.0.0.1:8080"), "127.0.0.1:9092", false);

    /** @throws IllegalArgumentException with the usage */
    static Options parse(List<String> arguments) {
        Deque<String> rest = new ArrayDeque<>(arguments);
        Options options = DEFAULTS;
        try {
            while (!rest.isEmpty()) {
                options = options.with(rest.removeFirst(), rest);
            }
        } catch (NoSuchElementException e) {
            throw new IllegalArgumentException(USAGE, e);
        }
        return options;
    }

    private Options with(String argument, Deque<String> rest) {
        return switch (argument) {
            case "--gateway" -> new Options(URI.create(rest.removeFirst()), kafka, asRecorded);
            case "--kafka" -> new Options(gateway, rest.removeFirst(), asRecorded);
            case "--as-recorded" -> new Options(gateway, kafka, true);
            default -> throw new IllegalArgumentException("Unknown option " + argument + ". " + USAGE);
        };
    }
}
