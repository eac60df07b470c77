package torch.chaos.platform;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import torch.local.process.FreePort;
import torch.local.process.Watchdog;
import torch.local.servers.OwnedServers;

/** The five services, each in some instances, with a broker and a mongod that nobody else uses. */
public final class Platform implements AutoCloseable {

    public static final List<String> SERVICES = List.of("customer", "sales", "marketing", "support", "analytics");

    private final OwnedServers servers;
    private final List<Instance> instances = new ArrayList<>();
    private final Watchdog watchdog = Watchdog.start();

    private Platform(OwnedServers servers) {
        this.servers = servers;
    }

    /**
     * @param root of the checkout, whose jars are used
     * @param folder for everything; the caller removes it
     */
    public static Platform start(Path root, Path folder, int instancesEach) {
        Platform platform = new Platform(OwnedServers.start(folder));
        try {
            Path prepared = root.resolve("deploy/chaos/target/applications");
            List<Application> applications = SERVICES.parallelStream()
                    .map(service ->
                            Application.install(service, root, prepared, platform.servers.endpoints(), FreePort.any()))
                    .toList();
            for (int number = 1; number <= instancesEach; number++) {
                platform.start(applications, number, folder.resolve("logs"));
            }
            return platform;
        } catch (RuntimeException e) {
            platform.close();
            throw e;
        }
    }

    /** One instance of each. */
    private void start(List<Application> applications, int number, Path logs) {
        List<Instance> started = applications.stream()
                .map(application -> new Instance(application, number, logs))
                .toList();
        instances.addAll(started);
        started.forEach(this::launch);
        started.forEach(Instance::awaitReady);
    }

    /** Starts it, also after its end, without waiting. */
    public void launch(Instance instance) {
        instance.launch();
        watchdog.guard(instance.pid());
    }

    public List<Instance> instances() {
        return instances;
    }

    public List<Instance> instances(String service) {
        return instances.stream()
                .filter(instance -> instance.service().equals(service))
                .toList();
    }

    /** Of any instance, whether it answers or not. */
    public int anyPort(String service) {
        List<Instance> all = instances(service);
        return all.get(ThreadLocalRandom.current().nextInt(all.size())).port();
    }

    public OwnedServers servers() {
        return servers;
    }

    @Override
    public void close() {
        instances.parallelStream().forEach(Instance::stop);
        servers.close();
        watchdog.close();
    }
}
