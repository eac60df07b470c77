package torch.demo.story;

import java.io.PrintStream;
import java.util.Locale;

/** How far the story is: one line that is rewritten on a terminal, a line for each act elsewhere. */
public final class Progress {

    private static final int WIDTH = 30;
    private static final int STEPS_OF_A_COMMAND = 20;
    private static final long REDRAW_NANOS = 100_000_000;

    private final PrintStream out;
    private final boolean terminal;
    private final long begun = System.nanoTime();
    private int total = 1;
    private int done;
    private long drawn;
    private String act = "";

    public Progress(PrintStream out, boolean terminal) {
        this.out = out;
        this.terminal = terminal;
    }

    /** Adds work that is still to be done. */
    public synchronized void expect(int steps) {
        total += steps;
    }

    /** Adds commands, which take longer than documents. */
    public void expectCommands(int commands) {
        expect(commands * STEPS_OF_A_COMMAND);
    }

    public synchronized void begin(String name) {
        act = name;
        if (terminal) {
            draw();
        } else {
            out.println(line(name));
        }
    }

    public void step() {
        step(1);
    }

    public void command() {
        step(STEPS_OF_A_COMMAND);
    }

    private synchronized void step(int steps) {
        done = Math.min(total, done + steps);
        if (terminal && System.nanoTime() - drawn > REDRAW_NANOS) {
            draw();
        }
    }

    public synchronized void end(String summary) {
        done = total;
        if (terminal) {
            out.print("\r\u001b[K");
        }
        out.println(line(summary));
    }

    private void draw() {
        drawn = System.nanoTime();
        int filled = WIDTH * done / total;
        out.print("\r\u001b[K  " + "█".repeat(filled) + "░".repeat(WIDTH - filled)
                + String.format(" %3d %%  ", percent()) + act);
        out.flush();
    }

    private String line(String text) {
        double seconds = (System.nanoTime() - begun) / 1e9;
        return String.format(Locale.ROOT, "  %-10s %6.1f s  %3d %%  %s", "demo", seconds, percent(), text);
    }

    private int percent() {
        return (int) (100L * done / total);
    }
}
