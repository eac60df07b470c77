package torch.local.launcher;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import torch.local.process.CannotStart;
import torch.local.process.FreePort;

/** deploy/status: health, memory and lag of what runs; exit code 1 where anything is missing. */
final class Status {
    private static final List<String> STORES = List.of("mongod", "kafka");

    private final RunFile run;
    private final Map<String, Long> lag;

    private Status(RunFile run, Map<String, Long> lag) {
        this.run = run;
        this.lag = lag;
    }

    public static void main(String[] arguments) {
        Workspace workspace = Workspace.ofCheckout();
        Optional<RunFile> run = RunFile.read(workspace.runFile()).filter(Status::launcherLives);
        if (run.isEmpty()) {
            System.out.println("Torch CRM does not run from " + workspace.root() + ": start it with deploy/up.");
            System.exit(1);
        }
        run.ifPresent(found -> System.exit(new Status(found, lagOf(found)).print() ? 0 : 1));
    }

    private static boolean launcherLives(RunFile run) {
        return ProcessHandle.of(run.pids().getOrDefault(RunFile.LAUNCHER, 0L)).isPresent();
    }

    private static Map<String, Long> lagOf(RunFile run) {
        try {
            return Lag.byGroup("127.0.0.1:" + run.ports().kafka());
        } catch (CannotStart e) {
            System.out.println(e.getMessage());
            return new TreeMap<>();
        }
    }

    private boolean print() {
        Table table = new Table("component", "health", "pid", "MB", "lag");
        boolean healthy = true;
        long memory = 0;
        for (Map.Entry<String, Long> component : run.pids().entrySet()) {
            String name = component.getKey();
            boolean up = isUp(name);
            long megabytes = Memory.megabytes(component.getValue()).orElse(0L);
            healthy &= up;
            memory += megabytes;
            table.add(List.of(
                    name,
                    up ? "up" : "DOWN",
                    Long.toString(component.getValue()),
                    Long.toString(megabytes),
                    lagOf(name)));
        }
        System.out.print(table.asText());
        System.out.println("  together " + memory + " MB");
        lag.forEach((group, records) -> System.out.println("  lag of " + group + ": " + records));
        return healthy;
    }

    private boolean isUp(String name) {
        if (name.equals(RunFile.LAUNCHER)) return true;
        if (STORES.contains(name))
            return FreePort.answers(
                    name.equals("kafka") ? run.ports().kafka() : run.ports().mongod());
        return AppProcess.isHealthy(run.ports().of(App.ofTitle(name)));
    }

    private String lagOf(String name) {
        List<Long> groups = lag.entrySet().stream()
                .filter(group -> group.getKey().startsWith(name + "."))
                .map(Map.Entry::getValue)
                .toList();
        return groups.isEmpty()
                ? ""
                : Long.toString(groups.stream().mapToLong(Long::longValue).sum());
    }
}
