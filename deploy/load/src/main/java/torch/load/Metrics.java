package torch.load;

import java.util.List;

/** What the services count: events sent and consumed, records still to read. */
final class Metrics {

    private final Http http;
    private final Platform platform;

    Metrics(Http http, Platform platform) {
        this.http = http;
        this.platform = platform;
    }

    /** Events that this service has had acknowledged by the broker. */
    long relayed(String service) {
        return sum(service, "outbox_published_seconds_count", "");
    }

    /** Records that all services together have read of a topic, each group for itself. */
    long consumed(String topic) {
        return Platform.SERVICES.stream()
                .mapToLong(service -> sum(service, "consumer_records_total", "topic=\"" + topic + "\""))
                .sum();
    }

    long consumed(String service, String group) {
        return sum(service, "consumer_records_total", "group=\"" + group + "\"");
    }

    /** Groups of any service that read a topic. */
    long groups(String topic) {
        return Platform.SERVICES.stream()
                .flatMap(service -> lines(service).stream())
                .filter(line -> matches(line, "consumer_records_total", "topic=\"" + topic + "\""))
                .count();
    }

    private long sum(String service, String metric, String tag) {
        return lines(service).stream()
                .filter(line -> matches(line, metric, tag))
                .mapToLong(line -> (long) Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                .sum();
    }

    private static boolean matches(String line, String metric, String tag) {
        return line.startsWith(metric) && line.contains(tag);
    }

    private List<String> lines(String service) {
        return http.text(platform.service(service) + "/actuator/prometheus")
                .lines()
                .toList();
    }
}
