package torch.platform.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static torch.platform.outbox.OutboxFixtures.aRestatement;
import static torch.platform.outbox.OutboxFixtures.aTombstone;
import static torch.platform.outbox.OutboxFixtures.anEvent;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ChainTests {

    private final Chain chain = new Chain(new Address(OutboxFixtures.NOTES, "n"), 0);

    @Test
    void givesTheNextOnlyAfterTheAcknowledgementOfTheOneBefore() {
        chain.offer(List.of(anEvent(1), anEvent(2)));
        assertThat(chain.next(true).sequence()).isEqualTo(1);
        assertThat(chain.next(true)).isNull();
        chain.acknowledged();
        assertThat(chain.next(true).sequence()).isEqualTo(2);
    }

    @Test
    void unchainedGivesAllAtOnce() {
        chain.offer(List.of(anEvent(1), anEvent(2)));
        assertThat(chain.next(false).sequence()).isEqualTo(1);
        assertThat(chain.next(false).sequence()).isEqualTo(2);
        assertThat(chain.next(false)).isNull();
    }

    @Test
    void queuesNothingTwiceThoughDocumentsStillShowIt() {
        chain.offer(List.of(anEvent(1)));
        chain.offer(List.of(anEvent(1), anEvent(2)));
        chain.offer(List.of(anEvent(1)));
        assertThat(sent()).containsExactly(1L, 2L);
        chain.offer(List.of(anEvent(1), anEvent(2), anEvent(3)));
        assertThat(sent()).containsExactly(3L);
    }

    @Test
    void leavesOutWhatWasAcknowledgedBeforeItWasMade() {
        Chain taken = new Chain(new Address(OutboxFixtures.NOTES, "n"), 2);
        taken.offer(List.of(anEvent(1), anEvent(2), anEvent(3)));
        assertThat(taken.next(true).sequence()).isEqualTo(3);
        assertThat(taken.lastQueued()).isEqualTo(3);
    }

    @Test
    void repeatsThePresentStateButNeverAnOlderOne() {
        chain.offer(List.of(anEvent(4), aRestatement(4)));
        chain.offer(List.of(aRestatement(3), aTombstone(3)));
        chain.offer(List.of(aTombstone(4)));
        assertThat(sent()).containsExactly(4L, 4L, 4L);
    }

    @Test
    void isFinishedWhenTheDocumentKnowsOfEveryAcknowledgement() {
        assertThat(chain.finished()).isTrue();
        chain.offer(List.of(anEvent(1)));
        assertThat(chain.finished()).isFalse();
        chain.next(true);
        assertThat(chain.finished()).isFalse();
        chain.acknowledged();
        assertThat(chain.finished()).isFalse();
        chain.recorded();
        assertThat(chain.finished()).isTrue();
    }

    private List<Long> sent() {
        List<Long> sequences = new ArrayList<>();
        for (Pending head = chain.next(true); head != null; head = chain.next(true)) {
            sequences.add(head.sequence());
            chain.acknowledged();
        }
        return sequences;
    }
}
