package torch.demo.deal;

import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
        String verdicts = gateway.postLines("migration", PATH, lines(day));
        for (String line : verdicts.lines().toList()) {
            JsonNode verdict = Json.MAPPER.readTree(line);
            if (verdict.has("id")) {
                seen.add("opportunities/" + verdict.get("id").asString() + "@1");
                progress.step();
            } else if (verdict.path("summary").path("rejected").asInt(1) != 0) {
                throw new Refusal("POST " + PATH, 200, verdicts);
            }
        }
        if (!verdicts.contains("\"summary\"")) {
            throw new Refusal("POST " + PATH, 200, "the answer breaks off: " + verdicts);
        }
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
