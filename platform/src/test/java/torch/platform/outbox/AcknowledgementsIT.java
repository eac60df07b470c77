package torch.platform.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static torch.platform.outbox.OutboxFixtures.aRestatement;
import static torch.platform.outbox.OutboxFixtures.aTombstone;
import static torch.platform.outbox.OutboxFixtures.anEvent;

import com.mongodb.client.MongoDatabase;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import torch.platform.id.Ids;
import torch.platform.testing.IntegrationTest;

/** What an acknowledgement makes of a document; in a collection that no sweeper visits. */
@IntegrationTest
class AcknowledgementsIT {

    private static final Channel CHANNEL = new Channel("note", "acknowledged", OutboxFixtures.NOTES.topic());

    @Autowired
    Acknowledgements acknowledgements;

    @Autowired
    MongoDatabase database;

    private final Address address = new Address(CHANNEL, Ids.next());

    @BeforeEach
    void aNoteWithTwoPendingEvents() {
        database.getCollection("acknowledged")
                .insertOne(OutboxDocuments.aNote(address.id(), 2, 2, OutboxFixtures.TIME, "{}"));
    }

    @Test
    void dropsWhatIsPublishedAndKeepsTheAgeOfTheRest() throws Exception {
        acknowledge(anEvent(1), 10);
        assertThat(outbox())
                .containsEntry("publishedSeq", 1L)
                .containsEntry("tailOffset", 10L)
                .containsEntry("since", Date.from(OutboxFixtures.TIME));
        assertThat(outbox().getList("pending", Document.class))
                .extracting(entry -> entry.getLong("seq"))
                .containsExactly(2L);
        acknowledge(anEvent(2), 11);
        assertThat(outbox()).containsEntry("pending", List.of()).doesNotContainKeys("since", "staleTail");
    }

    @Test
    void touchesNeitherVersionNorTimeNorState() throws Exception {
        Document before = document();
        acknowledge(anEvent(1), 10);
        Document after = document();
        before.remove("outbox");
        after.remove("outbox");
        assertThat(after).isEqualTo(before);
    }

    @ParameterizedTest(name = "{0} at {1}, then {2} at {3}: stale {4}")
    @CsvSource({
        "1, 10, 2, 11, false", // as it should be
        "2, 11, 1, 10, false", // the older acknowledgement was only noted late
        "2, 11, 1, 12, true", // the older record landed behind the newer one
        "1, 12, 2, 11, true", // the same, noted the other way round
        "2, 11, 2, 12, false", // a repeat
        "2, -1, 2, 12, true" // no offset, no certainty: a restatement ends the doubt
    })
    void theOffsetsTellWhetherTheLogEndsInAnOlderState(
            long first, long firstOffset, long second, long secondOffset, boolean stale) throws Exception {
        acknowledge(anEvent(first), firstOffset);
        acknowledge(anEvent(second), secondOffset);
        assertThat(outbox()).containsEntry("publishedSeq", 2L);
        assertThat(outbox().getBoolean("staleTail", false)).isEqualTo(stale);
        assertThat(outbox().containsKey("since")).isEqualTo(stale);
    }

    @Test
    void aRestatementBehindTheStaleRecordHeals() throws Exception {
        acknowledge(anEvent(2), 11);
        acknowledge(anEvent(1), 12);
        acknowledge(aRestatement(2), 13);
        assertThat(outbox()).containsEntry("tailSeq", 2L).doesNotContainKeys("since", "staleTail");
    }

    @Test
    void aRestatementThatIsItselfOutrunHealsWithTheNext() throws Exception {
        acknowledge(anEvent(2), 11);
        acknowledge(anEvent(1), 13);
        acknowledge(aRestatement(2), 12);
        assertThat(outbox()).containsEntry("staleTail", true);
        acknowledge(aRestatement(2), 14);
        assertThat(outbox()).doesNotContainKeys("since", "staleTail");
    }

    @Test
    void aTopicThatWasMadeAnewIsTakenUpByTwoRestatements() throws Exception {
        acknowledge(anEvent(2), 5_000);
        acknowledge(aRestatement(2), 0);
        acknowledge(aRestatement(2), 1);
        assertThat(outbox()).containsEntry("tailOffset", 1L).doesNotContainKeys("since", "staleTail");
    }

    @Test
    void aFailedSendLeavesADoubtThatOnlyARestatementEnds() throws Exception {
        acknowledgements.failed(address);
        acknowledge(anEvent(1), 10);
        acknowledge(anEvent(2), 11);
        assertThat(outbox()).containsEntry("staleTail", true).containsKey("since");
        acknowledge(aRestatement(2), 12);
        assertThat(outbox()).doesNotContainKeys("since", "staleTail");
    }

    @Test
    void anErasedStateIsFollowedByATombstoneOnce() throws Exception {
        acknowledge(anEvent(1), 10);
        Instant before = Instant.now();
        acknowledge(OutboxFixtures.pending(2, "crm.note.erased.v1", "{}"), 11);
        assertThat(outbox().getDate("tombstoneDue").toInstant()).isAfter(before.plusSeconds(2));
        assertThat(outbox()).containsKey("since");
        acknowledge(aTombstone(2), 12);
        assertThat(outbox()).containsEntry("tombstone", true).doesNotContainKeys("since", "tombstoneDue");
    }

    private void acknowledge(Pending sent, long offset) throws Exception {
        CompletableFuture<Void> noted = new CompletableFuture<>();
        acknowledgements.acknowledged(address, sent, offset, () -> noted.complete(null));
        noted.get(10, TimeUnit.SECONDS);
    }

    private Document document() {
        return database.getCollection("acknowledged")
                .find(new Document("_id", address.id()))
                .first();
    }

    private Document outbox() {
        return document().get("outbox", Document.class);
    }
}
