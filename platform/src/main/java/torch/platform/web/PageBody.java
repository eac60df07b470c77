package torch.platform.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A page on the wire; {@code next} is the address of the next page, also sent as {@code Link: rel="next"}. */
public record PageBody<T>(List<T> items, @Nullable String next) {}
