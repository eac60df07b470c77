package torch.local.launcher;

import java.util.List;
import torch.local.process.CannotStart;

/** deploy/up. */
final class Up {
    private Up() {}

    public static void main(String[] arguments) {
        List<String> given = List.of(arguments);
        if (given.contains("--help")) {
            System.out.println(Options.USAGE);
            return;
        }
        try {
            Options options = Options.parse(given);
            if (options.detach()) System.exit(Detached.start(given));
            new Launch(options).run(true);
        } catch (CannotStart e) {
            System.err.println("deploy/up: " + e.getMessage());
            System.exit(1);
        }
    }
}
