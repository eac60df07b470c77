package torch.chaos.history;

import java.time.Instant;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicLong;

/** What all clients saw, in memory. */
public final class History {

    private final Queue<Acknowledged> acknowledged = new ConcurrentLinkedQueue<>();
    private final Queue<Answered> answers = new ConcurrentLinkedQueue<>();
    private final Queue<String> surprises = new ConcurrentLinkedQueue<>();
    private final AtomicLong repeated = new AtomicLong();

    public void add(Acknowledged success) {
        acknowledged.add(success);
    }

    public void add(Answered one) {
        answers.add(one);
    }

    /** A command that had no answer, or that it could not be done now, ended after it was sent again. */
    public void repeated() {
        repeated.incrementAndGet();
    }

    /** An answer that no fault explains: a refusal, or another version than exactly one more. */
    public void surprise(String what) {
        surprises.add(what);
    }

    public List<Acknowledged> acknowledged() {
        return List.copyOf(acknowledged);
    }

    public List<Answered> answers() {
        return List.copyOf(answers);
    }

    /** Tries that began in this time. */
    public List<Answered> answersBetween(Instant from, Instant to) {
        return answers.stream()
                .filter(one -> !one.asked().isBefore(from) && one.asked().isBefore(to))
                .toList();
    }

    public List<String> surprises() {
        return List.copyOf(surprises);
    }

    public long repeats() {
        return repeated.get();
    }

    public long unanswered() {
        return answers.stream().filter(one -> one.status() == 0).count();
    }
}
