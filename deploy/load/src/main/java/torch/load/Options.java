package torch.load;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.NoSuchElementException;

/**
 * What is measured.
 *
 * @param customers seeded before anything else
 * @param invoices sent to analytics before its rebuild, which reads customers and invoices
 * @param seconds of each measured phase, after its warm-up
 * @param clients that ask at once, each waiting for its answer
 * @param running measure the platform that runs from this checkout, and let it go on, instead of a fresh one
 */
record Options(int customers, int invoices, int seconds, int clients, boolean running, int port, int kafkaPort) {

    static final String USAGE = """
            Usage: deploy/load/run [--customers 200000] [--invoices 800000] [--seconds 20] [--clients 8]
                                   [--port 18080] [--kafka-port 19092] [--running]""";

    private static final Options DEFAULTS = new Options(200_000, 800_000, 20, 8, false, 18_080, 19_092);

    /** @throws IllegalArgumentException with the usage */
    static Options parse(List<String> arguments) {
        Deque<String> rest = new ArrayDeque<>(arguments);
        Options options = DEFAULTS;
        try {
            while (!rest.isEmpty()) {
                options = options.with(rest.removeFirst(), rest);
            }
        } catch (NoSuchElementException | NumberFormatException e) {
            throw new IllegalArgumentException(USAGE, e);
        }
        return options;
    }

    private Options with(String argument, Deque<String> rest) {
        return switch (argument) {
            case "--customers" -> new Options(number(rest), invoices, seconds, clients, running, port, kafkaPort);
            case "--invoices" -> new Options(customers, number(rest), seconds, clients, running, port, kafkaPort);
            case "--seconds" -> new Options(customers, invoices, number(rest), clients, running, port, kafkaPort);
            case "--clients" -> new Options(customers, invoices, seconds, number(rest), running, port, kafkaPort);
            case "--port" -> new Options(customers, invoices, seconds, clients, running, number(rest), kafkaPort);
            case "--kafka-port" -> new Options(customers, invoices, seconds, clients, running, port, number(rest));
            case "--running" -> new Options(customers, invoices, seconds, clients, true, port, kafkaPort);
            default -> throw new IllegalArgumentException("Unknown option " + argument + ". " + USAGE);
        };
    }

    private static int number(Deque<String> rest) {
        return Integer.parseInt(rest.removeFirst());
    }
}
