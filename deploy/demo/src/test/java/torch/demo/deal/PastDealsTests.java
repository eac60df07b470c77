package torch.demo.deal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Map.entry;
import static java.util.Map.ofEntries;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import torch.demo.gateway.Gateway;
import torch.demo.story.Progress;
import torch.demo.story.Row;
import torch.demo.story.StoryDay;
import torch.demo.story.Table;

class PastDealsTests {

    private static final StoryDay DAY = new StoryDay(LocalDate.parse("2026-11-23"));

    @Test
    void tellTheSameBytesOnTheSameDay() {
        assertThat(pastDeals().lines(DAY)).isEqualTo(pastDeals().lines(DAY));
        assertThat(new String(pastDeals().lines(DAY), UTF_8).lines()).hasSize(300);
    }

    @Test
    void neverTellOfWhatIsYetToCome() {
        for (Row row : Table.ofStory("deals.csv")) {
            PastDeal deal = PastDeal.of(row, DAY);
            Instant last = deal.openedAt();
            for (PastDeal.Move move : deal.moves()) {
                assertThat(move.at()).as(deal.externalId()).isAfter(last);
                last = move.at();
            }
            PastDeal.Outcome outcome = deal.outcome();
            last = outcome == null ? last : outcome.at();
            assertThat(last).as(deal.externalId()).isBefore(DAY.begin());
        }
    }

    @Test
    void readADealWithItsPast() {
        PastDeal deal = PastDeal.of(
                new Row(ofEntries(
                        entry("externalId", "OLD-1"),
                        entry("customer", "13085"),
                        entry("owner", "seller-qd-1"),
                        entry("process", "DEALER"),
                        entry("title", "Oil"),
                        entry("lines", "L-HM46:10:20.50"),
                        entry("amount", ""),
                        entry("opened", "-36 15:06"),
                        entry("moves", "-29 09:35 TERMS_AGREED"),
                        entry("close", "10"),
                        entry("outcome", "-12 13:24 LOST OTHER Plant was closed"))),
                DAY);
        assertThat(deal.openedAt()).isEqualTo("2026-10-18T07:06:00Z");
        assertThat(deal.closeDate()).isEqualTo("2026-12-03");
        assertThat(deal.moves())
                .isEqualTo(List.of(
                        new PastDeal.Move("TERMS_AGREED", Instant.parse("2026-10-25T01:35:00Z"), "seller-qd-1")));
        assertThat(deal.outcome())
                .isEqualTo(new PastDeal.Outcome(
                        "LOST", Instant.parse("2026-11-11T05:24:00Z"), "seller-qd-1", "OTHER", "Plant was closed"));
    }

    private static PastDeals pastDeals() {
        Progress silent = new Progress(new PrintStream(new ByteArrayOutputStream()), false);
        return new PastDeals(new Gateway(URI.create("http://127.0.0.1:1")), silent);
    }
}
