package torch.analytics.generation;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How generations are kept.
 *
 * @param groups what the names of the Kafka groups begin with
 * @param grace after a switch, how long the generation before is kept up: longer than any instance needs to notice
 */
@ConfigurationProperties("torch.analytics.generations")
public record GenerationSettings(
        @DefaultValue("analytics") String groups,
        @DefaultValue("10s") Duration grace) {

    public GenerationSettings {
        if (groups.isBlank() || grace.isNegative()) {
            throw new IllegalArgumentException("torch.analytics.generations: groups not blank, grace >= 0");
        }
    }

    /** The first generation has the plain name, for example {@code analytics.invoice}, then {@code ….g2}. */
    String group(Generation generation, Projection<?> projection) {
        String plain = groups + "." + projection.feature();
        return generation.number() == 1 ? plain : plain + ".g" + generation.number();
    }
}
