package torch.platform.web;

import java.net.URI;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;

/** The forms of a success: ETag = version, Location of what was made, Link to the next page. */
public final class Answers {

    private final Cursors cursors;

    public Answers(Cursors cursors) {
        this.cursors = cursors;
    }

    public static <T> ResponseEntity<T> ok(long version, T body) {
        return ResponseEntity.ok().eTag(etag(version)).body(body);
    }

    /** @param location path of the new record, for example {@code /api/customers/{id}} */
    public static <T> ResponseEntity<T> created(String location, long version, T body) {
        return ResponseEntity.created(URI.create(location)).eTag(etag(version)).body(body);
    }

    /** A page with the address of the next one, if there is more. */
    public <T> ResponseEntity<PageBody<T>> page(Page<T> page, PageRequest request) {
        if (page.next() == null) {
            return ResponseEntity.ok(new PageBody<>(page.items(), null));
        }
        String separator = request.list().contains("?") ? "&" : "?";
        String next = request.list() + separator + "limit=" + request.limit() + "&cursor="
                + cursors.encode(request.list(), page.next());
        return ResponseEntity.ok()
                .header(HttpHeaders.LINK, "<" + next + ">; rel=\"next\"")
                .body(new PageBody<>(page.items(), next));
    }

    static String etag(long version) {
        return "\"" + version + "\"";
    }
}
