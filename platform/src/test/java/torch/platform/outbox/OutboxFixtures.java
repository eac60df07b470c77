package torch.platform.outbox;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import torch.platform.topic.Topic;

final class OutboxFixtures {

    static final Channel NOTES = new Channel("note", "notes", Topic.state("crm.notes.v1"));
    static final Instant TIME = Instant.parse("2026-11-01T08:30:00.125Z");

    private OutboxFixtures() {}

    static Pending anEvent(long sequence) {
        return pending(sequence, "crm.note.edited.v1", "{\"sequence\":" + sequence + "}");
    }

    static Pending aRestatement(long sequence) {
        return pending(sequence, "crm.note.restated.v1", "{\"sequence\":" + sequence + "}");
    }

    static Pending aTombstone(long sequence) {
        return pending(sequence, "crm.note.tombstone.v1", null);
    }

    static Pending pending(long sequence, String type, @Nullable String body) {
        byte[] bytes = body == null ? null : body.getBytes(StandardCharsets.UTF_8);
        return new Pending(sequence, type, "event-" + sequence, TIME, "tester", null, bytes);
    }
}
