package torch.analytics.contribution;

import java.util.List;
import org.bson.Document;

/**
 * What one source record adds to the figures, as of one version of it. A record that adds nothing any more (cancelled,
 * erased) has {@code zeroed: true} and no figures: contributions are zeroed, never removed.
 *
 * @param id of the source record
 * @param cells the figures it enters
 * @param fields everything else; a field left out is taken away from what is stored
 */
public record Contribution(String id, long sequence, List<String> cells, Document fields) {

    public static Contribution zeroed(String id, long sequence) {
        return new Contribution(id, sequence, List.of(), new Document("zeroed", true));
    }
}
