package torch.demo.deal;

import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import torch.demo.gateway.Gateway;
import torch.demo.gateway.Json;
import torch.demo.gateway.Refusal;
import torch.demo.gateway.Seen;
import torch.demo.story.Parallel;
import torch.demo.story.Progress;
import torch.demo.story.Row;
import torch.demo.story.StoryDay;
import torch.demo.story.Table;

/** A year of deals from the system before, brought in by one import. */
public final class PastDeals {

    private static final String PATH = "/api/opportunities/imports";
    private static final int REPEATS = 5;

    private final List<Row> rows = Table.ofStory("deals.csv");
    private final Gateway gateway;
    private final Progress progress;

    public PastDeals(Gateway gateway, Progress progress) {
        this.gateway = gateway;
        this.progress = progress;
        progress.expect(rows.size());
    }

    /** @param customers versions by external id, which sales must have seen before */
    public void bringIn(StoryDay day, Map<String, String> customers, Seen seen) {
        awaitCustomers(customers);
        byte[] lines = lines(day);
        List<JsonNode> verdicts = importOf(lines);
        // what the store did not confirm is to be imported again, which leaves the rest as it is
        for (int again = 0; again < REPEATS && !isComplete(verdicts); again++) {
            verdicts = importOf(lines);
        }
        if (!isComplete(verdicts)) {
            throw new Refusal("POST " + PATH, 200, refused(verdicts));
        }
        for (JsonNode verdict : verdicts) {
            if (verdict.has("id")) {
                seen.add("opportunities/" + verdict.get("id").asString() + "@1");
                progress.step();
            }
        }
    }

    private List<JsonNode> importOf(byte[] lines) {
        return gateway.postLines("migration", PATH, lines)
                .lines()
                .map(Json.MAPPER::readTree)
                .toList();
    }

    /** The last line sums up; an answer without it broke off. */
    private static boolean isComplete(List<JsonNode> verdicts) {
        return !verdicts.isEmpty()
                && verdicts.getLast().path("summary").path("rejected").asInt(1) == 0;
    }

    private static String refused(List<JsonNode> verdicts) {
        return verdicts.stream()
                .filter(verdict -> !verdict.has("id"))
                .map(JsonNode::toString)
                .collect(Collectors.joining("\n"));
    }

    /** NDJSON, a deal a line. */
    byte[] lines(StoryDay day) {
        ByteArrayOutputStream lines = new ByteArrayOutputStream();
        for (Row row : rows) {
            lines.writeBytes(Json.MAPPER.writeValueAsBytes(PastDeal.of(row, day)));
            lines.write('\n');
        }
        return lines.toByteArray();
    }

    private void awaitCustomers(Map<String, String> customers) {
        Seen needed = new Seen();
        rows.stream()
                .map(row -> "erp:" + row.text("customer"))
                .distinct()
                .map(code -> Objects.requireNonNull(customers.get(code), code))
                .forEach(needed::add);
        Parallel.forEach(needed.queries("/api/opportunities?limit=1"), gateway::get);
    }
}
