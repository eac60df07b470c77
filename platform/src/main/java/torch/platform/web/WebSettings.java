package torch.platform.web;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * Bounds of the HTTP edge of a service.
 *
 * @param cursorSecret signs cursors; the same in all instances of a service, at least 16 characters
 * @param readYourWrites how long {@code ?after=} waits
 * @param bodyLimit of a request body; uploads are streamed and bounded by their own feature
 */
@ConfigurationProperties("torch.web")
public record WebSettings(
        @DefaultValue("not-a-secret-outside-a-laptop") String cursorSecret,
        @DefaultValue("2s") Duration readYourWrites,
        @DefaultValue("64KB") DataSize bodyLimit) {

    public WebSettings {
        if (cursorSecret.length() < 16) {
            throw new IllegalArgumentException("torch.web.cursor-secret has at least 16 characters");
        }
    }
}
