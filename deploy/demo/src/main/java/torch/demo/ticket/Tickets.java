package torch.demo.ticket;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import torch.demo.customer.Cast;
import torch.demo.gateway.Answer;
import torch.demo.gateway.Gateway;
import torch.demo.gateway.Seen;
import torch.demo.gateway.Steps;
import torch.demo.story.Parallel;
import torch.demo.story.Progress;
import torch.demo.story.Row;
import torch.demo.story.Table;

/** Tickets of all types, each as far as its steps go; a complaint is closed after the customer was visited again. */
public final class Tickets {

    private static final String PATH = "/api/tickets";
    private static final String COMPLAINT = "complaint";

    private final List<Row> rows = Table.ofStory("tickets.csv");
    private final Map<String, Row> visits = rows.stream()
            .filter(row -> row.optional(COMPLAINT) != null)
            .collect(Collectors.toMap(row -> row.text(COMPLAINT), Function.identity()));
    private final Gateway gateway;
    private final Progress progress;

    public Tickets(Gateway gateway, Progress progress) {
        this.gateway = gateway;
        this.progress = progress;
        progress.expectCommands(rows.size());
    }

    public void work(Cast cast, Seen seen) {
        List<Row> byThemselves =
                rows.stream().filter(row -> row.optional(COMPLAINT) == null).toList();
        Parallel.forEach(byThemselves, row -> work(row, null, cast, seen));
    }

    /** @param complaint id of the complaint that this return visit follows up */
    private Answer work(Row row, @Nullable String complaint, Cast cast, Seen seen) {
        String key = "ticket/" + row.text("key");
        String agent = row.text("agent");
        String customer = row.text("customer");
        NewTicket ticket = new NewTicket(row, cast.id(customer), complaint);
        Answer answer = gateway.post(agent, PATH + cast.after(List.of(customer)), key, ticket);
        Steps steps = new Steps(gateway, PATH + "/" + answer.id(), key);
        String visited = "";
        for (String step : row.list("steps")) {
            if (step.equals("visit")) {
                Row visit = Objects.requireNonNull(visits.get(row.text("key")), key);
                visited = "?after=" + work(visit, answer.id(), cast, seen).seen("return-visits");
            } else {
                answer = take(steps, agent, step, visited);
            }
        }
        seen.add(answer.seen("tickets"));
        progress.command();
        return answer;
    }

    private static Answer take(Steps steps, String agent, String step, String after) {
        return switch (step) {
            case "assign" -> steps.take(agent, step, new Assignment(agent));
            case "hold" -> steps.take(agent, step, new Reason("等待客户提供油样"));
            case "reopen" -> steps.take(agent, step, new Reason("客户反映问题再次出现"));
            case "resolve" -> steps.take(agent, step, new Resolution("已答复客户并给出处理意见", null));
            case "confirm" -> steps.take(agent, "resolve", new Resolution("客户确认已解决", new Outcome(true, true)));
            case "confirm-dissatisfied" ->
                steps.take(agent, "resolve", new Resolution("客户确认已解决，对时间不满意", new Outcome(true, false)));
            case "respond", "resume" -> steps.take(agent, step);
            case "close" -> steps.take(agent, step + after);
            default -> throw new IllegalArgumentException("tickets.csv has no step " + step);
        };
    }

    private record NewTicket(
            String type,
            String channel,
            String priority,
            String subject,
            String customerId,
            String productCode,
            @Nullable String complaintId) {

        NewTicket(Row row, String customerId, @Nullable String complaint) {
            this(
                    row.text("type"),
                    row.text("channel"),
                    row.text("priority"),
                    row.text("subject"),
                    customerId,
                    row.text("product"),
                    complaint);
        }
    }

    private record Assignment(String owner) {}

    private record Reason(String reason) {}

    private record Resolution(String resolution, @Nullable Outcome outcome) {}

    private record Outcome(boolean confirmed, boolean satisfied) {}
}
