package torch.local.launcher;

import java.io.File;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import torch.local.process.JavaCommand;
import torch.local.process.OwnGroup;

/** The launcher in a process of its own, which goes on when the terminal is closed. */
final class Detached {
    private static final List<String> FLAGS = List.of("-Xmx64m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1");

    private Detached() {}

    /** Runs a platform without following its logs; started by {@link #start}. */
    public static void main(String[] arguments) {
        new Launch(Options.parse(List.of(arguments))).run(false);
    }

    /** Shows the launcher's progress until everything runs (0) or it gave up (1). */
    static int start(List<String> arguments) {
        Workspace workspace = Workspace.ofCheckout();
        Path log = workspace.log("up");
        workspace.rotateLog("up");
        try {
            Process launcher = new ProcessBuilder(OwnGroup.of(command(workspace, arguments)))
                    .redirectErrorStream(true)
                    .redirectInput(new File("/dev/null"))
                    .redirectOutput(log.toFile())
                    .start();
            return follow(launcher, log, workspace);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return 1;
        }
    }

    private static List<String> command(Workspace workspace, List<String> arguments) {
        return JavaCommand.of(
                Detached.class.getName(),
                JavaCommand.classPath(),
                Stream.concat(FLAGS.stream(), Stream.of("-Dtorch.root=" + workspace.root()))
                        .toList(),
                arguments.stream()
                        .filter(argument -> !argument.equals("--detach"))
                        .toList());
    }

    private static int follow(Process launcher, Path log, Workspace workspace)
            throws IOException, InterruptedException {
        try (RandomAccessFile file = new RandomAccessFile(log.toFile(), "r")) {
            while (true) {
                boolean alive = launcher.isAlive();
                boolean up = alive && isRunning(workspace, launcher.pid());
                byte[] added = new byte[(int) (file.length() - file.getFilePointer())];
                file.readFully(added);
                System.out.write(added);
                System.out.flush();
                if (up) return 0;
                if (!alive) return 1;
                Thread.sleep(100);
            }
        }
    }

    private static boolean isRunning(Workspace workspace, long pid) {
        return RunFile.read(workspace.runFile())
                .filter(run -> Long.valueOf(pid).equals(run.pids().get(RunFile.LAUNCHER)))
                .isPresent();
    }
}
