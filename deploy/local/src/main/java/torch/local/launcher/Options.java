package torch.local.launcher;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import torch.local.process.CannotStart;

/** What deploy/up was asked for. */
record Options(boolean detach, boolean fresh, boolean demo, boolean asRecorded, Ports ports) {
    static final String USAGE =
            "Usage: deploy/up [--detach] [--fresh] [--no-demo] [--as-recorded] [--port N] [--kafka-port N]";

    private static final Options DEFAULTS = new Options(false, false, true, false, Ports.DEFAULT);

    static Options parse(List<String> arguments) {
        Deque<String> rest = new ArrayDeque<>(arguments);
        Options options = DEFAULTS;
        while (!rest.isEmpty()) options = options.with(rest.removeFirst(), rest);
        return options;
    }

    private Options with(String argument, Deque<String> rest) {
        return switch (argument) {
            case "--detach" -> new Options(true, fresh, demo, asRecorded, ports);
            case "--fresh" -> new Options(detach, true, demo, asRecorded, ports);
            case "--no-demo" -> new Options(detach, fresh, false, asRecorded, ports);
            case "--as-recorded" -> new Options(detach, fresh, demo, true, ports);
            case "--port" -> new Options(detach, fresh, demo, asRecorded, ports.withGateway(number(argument, rest)));
            case "--kafka-port" ->
                new Options(detach, fresh, demo, asRecorded, ports.withKafka(number(argument, rest)));
            default -> throw new CannotStart("Unknown option " + argument + ". " + USAGE);
        };
    }

    private static int number(String option, Deque<String> rest) {
        String value = rest.isEmpty() ? "" : rest.removeFirst();
        if (!value.matches("\\d{1,5}") || !Ports.isUsable(Integer.parseInt(value)))
            throw new CannotStart(option + " needs a port from 1024 to 65000, not '" + value + "'. " + USAGE);
        return Integer.parseInt(value);
    }
}
