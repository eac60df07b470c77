package torch.chaos.client;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import torch.chaos.history.Acknowledged;

/**
 * One user, with records that nobody else changes: so each command must end in exactly one version more. Works on
 * several records in turn, each along its story.
 */
final class Client implements Runnable {

    private static final int AT_ONCE = 6;
    private static final int MOST_CUSTOMERS = 200;
    private static final long PAUSE_MILLIS = 15;

    private record Open(Story story, String id, long version, int step) {}

    private final String name;
    private final Random random;
    private final Sender sender;
    private final BooleanSupplier running;
    private final List<Open> open = new ArrayList<>();
    private final List<Acknowledged> customers = new ArrayList<>();
    private int commands;

    Client(String name, long seed, Sender sender, BooleanSupplier running) {
        this.name = name;
        this.random = new Random(seed);
        this.sender = sender;
        this.running = running;
    }

    @Override
    public void run() {
        while (running.getAsBoolean()) {
            if (open.size() < AT_ONCE) {
                begin(customers.isEmpty() ? Story.ALL.getFirst() : any(Story.ALL));
            } else {
                goOn(random.nextInt(open.size()));
            }
            pause();
        }
    }

    private void begin(Story story) {
        String mark = nextMark();
        Acknowledged customer = story.ofCustomer() ? any(customers) : null;
        String query = customer == null ? "" : "?after=customers/" + customer.id() + "@" + customer.version();
        Map<String, Object> body = story.making().apply(mark, customer == null ? "" : customer.id());
        String path = "/api/" + story.plural();
        Acknowledged made = sender.send(
                new Command(story.service(), story.plural(), "POST", path, query, name, mark, body, mark, 0));
        if (made != null) {
            open.add(new Open(story, made.id(), made.version(), 0));
            remember(story, made);
        }
    }

    private void goOn(int place) {
        Open record = open.get(place);
        Story.Step step = record.story().steps().get(record.step());
        Acknowledged done = sender.send(command(record, step));
        if (done == null || record.step() + 1 == record.story().steps().size()) {
            open.remove(place);
        } else {
            open.set(place, new Open(record.story(), record.id(), done.version(), record.step() + 1));
        }
    }

    private Command command(Open record, Story.Step step) {
        String mark = nextMark();
        Map<String, Object> body = step.body().apply(mark);
        String path = "/api/" + record.story().plural() + "/" + record.id() + step.verb();
        String actor = step.actor().equals("manager") ? "manager" : name;
        String told = body.containsValue(mark) ? mark : "";
        return new Command(
                record.story().service(),
                record.story().plural(),
                step.method(),
                path,
                "",
                actor,
                mark,
                body,
                told,
                record.version());
    }

    private void remember(Story story, @Nullable Acknowledged made) {
        if (made != null && !story.ofCustomer() && customers.size() < MOST_CUSTOMERS) {
            customers.add(made);
        }
    }

    private String nextMark() {
        commands++;
        return name + "-" + commands;
    }

    private <T> T any(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
