package torch.support.sla;

import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Goals by ticket type and priority, for example {@code torch.sla.goals.complaint.urgent.first-response=30m}; what is
 * not set keeps its default. A change holds for tickets opened, or given another priority, from then on.
 */
@ConfigurationProperties("torch.sla")
public record SlaPolicy(Map<TicketType, Map<Priority, Goals>> goals) {

    public SlaPolicy(@Nullable Map<TicketType, Map<Priority, Goals>> goals) {
        Map<TicketType, Map<Priority, Goals>> merged = defaults();
        if (goals != null) {
            goals.forEach((type, byPriority) ->
                    Objects.requireNonNull(merged.get(type)).putAll(byPriority));
        }
        this.goals = merged;
    }

    public Goals of(TicketType type, Priority priority) {
        return Objects.requireNonNull(Objects.requireNonNull(goals.get(type)).get(priority));
    }

    private static Map<TicketType, Map<Priority, Goals>> defaults() {
        Map<TicketType, Map<Priority, Goals>> goals = new EnumMap<>(TicketType.class);
        goals.put(TicketType.ENQUIRY, row("30m 4h", "1h 7h30m", "4h 15h", "7h30m 37h30m"));
        goals.put(TicketType.COMPLAINT, row("30m 7h30m", "1h 15h", "2h 22h30m", "4h 37h30m"));
        goals.put(TicketType.REPAIR, row("30m 7h30m", "1h 15h", "4h 37h30m", "7h30m 75h"));
        goals.put(TicketType.RETURN_VISIT, row("2h 7h30m", "4h 15h", "7h30m 22h30m", "15h 37h30m"));
        return goals;
    }

    private static Map<Priority, Goals> row(String urgent, String high, String normal, String low) {
        return new EnumMap<>(Map.of(
                Priority.URGENT, goals(urgent),
                Priority.HIGH, goals(high),
                Priority.NORMAL, goals(normal),
                Priority.LOW, goals(low)));
    }

    private static Goals goals(String text) {
        String[] durations = text.split(" ");
        return new Goals(Duration.parse("PT" + durations[0]), Duration.parse("PT" + durations[1]));
    }
}
