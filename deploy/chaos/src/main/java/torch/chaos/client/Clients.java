package torch.chaos.client;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;
import torch.chaos.history.Acknowledged;
import torch.chaos.history.History;

/** Several users at once, until {@link #close()}, which waits until each has its last answer. */
public final class Clients implements AutoCloseable {

    private final List<Thread> threads = new ArrayList<>();
    private volatile boolean running = true;

    /**
     * @param patience with one request
     * @param ports of any running instance of a service
     */
    public static Clients start(int many, long seed, Duration patience, ToIntFunction<String> ports, History history) {
        Sender sender = new Sender(new Http(patience), ports, history);
        planBudget(sender);
        Clients clients = new Clients();
        for (int i = 0; i < many; i++) {
            Client client = new Client("user-" + i, seed + i, sender, () -> clients.running);
            clients.threads.add(Thread.ofVirtual().start(client));
        }
        return clients;
    }

    /** One record that is changed as fast as it goes. */
    public void hammer(Duration patience, ToIntFunction<String> ports, History history) {
        Sender sender = new Sender(new Http(patience), ports, history);
        threads.add(Thread.ofVirtual().start(() -> hammer(sender)));
    }

    private void hammer(Sender sender) {
        String path = "/api/customers";
        Map<String, Object> body = Map.of("kind", "COMPANY", "name", "hot");
        Acknowledged last =
                sender.send(new Command("customer", "customers", "POST", path, "", "hammer", "hot", body, "hot", 0));
        while (running && last != null) {
            String mark = "hot-" + last.version();
            last = sender.send(new Command(
                    "customer",
                    "customers",
                    "PATCH",
                    path + "/" + last.id(),
                    "",
                    "hammer",
                    mark,
                    Map.of("name", mark),
                    mark,
                    last.version()));
        }
    }

    /** Enough for every campaign. */
    private static void planBudget(Sender sender) {
        Map<String, Object> body = Map.of(
                "year",
                Story.YEAR,
                "department",
                Story.DEPARTMENT,
                "category",
                Story.CATEGORY,
                "planned",
                Story.cny("100000000.00"));
        sender.send(new Command("marketing", "budgets", "POST", "/api/budgets", "", "finance", "budget", body, "", 0));
    }

    @Override
    public void close() {
        running = false;
        for (Thread thread : threads) {
            try {
                thread.join();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }
}
