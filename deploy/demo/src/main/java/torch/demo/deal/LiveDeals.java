package torch.demo.deal;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import torch.demo.customer.Cast;
import torch.demo.gateway.Answer;
import torch.demo.gateway.Gateway;
import torch.demo.gateway.Seen;
import torch.demo.story.Parallel;
import torch.demo.story.Progress;
import torch.demo.story.Row;
import torch.demo.story.StoryDay;
import torch.demo.story.Table;

/** Deals that their sellers open and work on while the story plays. */
public final class LiveDeals {

    private static final String PATH = "/api/opportunities";

    private final List<Row> rows = Table.ofStory("live-deals.csv");
    private final Gateway gateway;
    private final Progress progress;

    public LiveDeals(Gateway gateway, Progress progress) {
        this.gateway = gateway;
        this.progress = progress;
        progress.expectCommands(rows.size());
    }

    public void workOn(StoryDay day, Cast cast, Seen seen) {
        Parallel.forEach(rows, row -> {
            seen.add(work(row, day, cast).seen("opportunities"));
            progress.command();
        });
    }

    private Answer work(Row row, StoryDay day, Cast cast) {
        String owner = row.text("owner");
        String key = "opportunity/" + row.text("key");
        String customer = row.text("customer");
        NewDeal deal = new NewDeal(
                cast.id(customer),
                row.text("title"),
                row.text("process"),
                DealLine.of(row),
                day.date(row.text("close")));
        Answer answer = gateway.post(owner, PATH + cast.after(List.of(customer)), key, deal);
        for (String step : row.list("steps")) {
            answer = step(owner, PATH + "/" + answer.id(), key + "/" + step, step);
        }
        return answer;
    }

    /** @param step {@code WON}, {@code LOST=reason}, or the stage to move to */
    private Answer step(String owner, String deal, String key, String step) {
        if (step.equals("WON")) {
            return gateway.post(owner, deal + "/win", key, new Win(null));
        }
        if (step.startsWith("LOST=")) {
            return gateway.post(owner, deal + "/lose", key, new Lose(step.substring("LOST=".length())));
        }
        return gateway.post(owner, deal + "/move", key, new Move(step));
    }

    private record NewDeal(
            String customerId, String title, String process, List<DealLine> lines, LocalDate closeDate) {}

    private record Move(String stage) {}

    private record Win(@Nullable String note) {}

    private record Lose(String reason) {}
}
