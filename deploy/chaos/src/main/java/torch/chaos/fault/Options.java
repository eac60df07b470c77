package torch.chaos.fault;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Locale;

/**
 * What deploy/chaos/run was asked for.
 *
 * @param count kills or rounds
 * @param seed of what is random here; the machine's own timing stays what it is
 * @param keep leave logs and data also after a good end
 */
record Options(Fault fault, int count, long seed, int clients, boolean keep) {

    static final String USAGE =
            "Usage: deploy/chaos/run [--as-built] kills|pause|outage|deliveries [--count N] [--seed N] [--clients N] [--keep]";

    enum Fault {
        KILLS(200, 1),
        PAUSE(8, 2),
        OUTAGE(2, 1),
        DELIVERIES(1, 1);

        private final int count;
        private final int instances;

        Fault(int count, int instances) {
            this.count = count;
            this.instances = instances;
        }

        /** Of each service. */
        int instances() {
            return instances;
        }
    }

    static Options parse(String... arguments) {
        Deque<String> rest = new ArrayDeque<>(List.of(arguments));
        String name = rest.isEmpty() ? "" : rest.removeFirst();
        Fault fault = Arrays.stream(Fault.values())
                .filter(known -> known.name().toLowerCase(Locale.ROOT).equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("Unknown fault '" + name + "'. " + USAGE));
        Options options = new Options(fault, fault.count, 1, 6, false);
        while (!rest.isEmpty()) {
            options = options.with(rest.removeFirst(), rest);
        }
        return options;
    }

    private Options with(String option, Deque<String> rest) {
        return switch (option) {
            case "--count" -> new Options(fault, number(option, rest), seed, clients, keep);
            case "--seed" -> new Options(fault, count, number(option, rest), clients, keep);
            case "--clients" -> new Options(fault, count, seed, number(option, rest), keep);
            case "--keep" -> new Options(fault, count, seed, clients, true);
            default -> throw new IllegalArgumentException("Unknown option " + option + ". " + USAGE);
        };
    }

    private static int number(String option, Deque<String> rest) {
        String value = rest.isEmpty() ? "" : rest.removeFirst();
        if (!value.matches("[1-9][0-9]{0,8}")) {
            throw new IllegalArgumentException(option + " needs a number from 1, not '" + value + "'. " + USAGE);
        }
        return Integer.parseInt(value);
    }

    @Override
    public String toString() {
        return fault.name().toLowerCase(Locale.ROOT) + " --count " + count + " --seed " + seed + " --clients "
                + clients;
    }
}
