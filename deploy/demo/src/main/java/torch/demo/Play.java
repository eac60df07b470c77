package torch.demo;

import java.io.Console;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import torch.demo.erp.EarlierRun;
import torch.demo.erp.ErpTopics;
import torch.demo.gateway.Gateway;
import torch.demo.story.Progress;
import torch.demo.story.StoryDay;

/** Plays the demo story into a running platform; exit code 1, with the reason, when anything is refused. */
public final class Play {

    private Play() {}

    public static void main(String[] arguments) {
        try {
            play(Options.parse(List.of(arguments)));
        } catch (RuntimeException e) {
            System.err.println();
            System.err.println("The demo story cannot go on: " + e.getMessage());
            System.exit(1);
        }
    }

    private static void play(Options options) {
        Console console = System.console();
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        Progress progress = new Progress(out, console != null && console.isTerminal());
        StoryDay day = EarlierRun.day(options.kafka()).orElseGet(() -> new StoryDay(LocalDate.now(StoryDay.ZONE)));
        Story story = new Story(day, options.asRecorded(), new Gateway(options.gateway()), progress);
        try (ErpTopics erp = new ErpTopics(options.kafka(), day.begin(), progress)) {
            story.play(erp);
        }
    }
}
