package torch.gateway.proxy;

import jakarta.servlet.http.HttpServletRequest;
import java.net.InetAddress;
import java.util.Collections;
import java.util.List;
import java.util.regex.Pattern;
import org.springframework.boot.web.server.autoconfigure.ServerProperties;
import org.springframework.stereotype.Component;
import torch.gateway.problem.Problem;
import torch.gateway.problem.ProblemType;

/**
 * Who acts, as long as there is no sign-in: the client names a person in {@code Torch-Person} and is believed, which
 * is why the gateway listens on loopback only. Services read {@code Torch-Actor}, which only the gateway sets. Sign-in
 * replaces this class.
 */
@Component
final class ActorHeader {

    static final String NAME = "Torch-Actor";
    static final String PERSON = "Torch-Person";

    private static final String PREFIX = "Torch-";
    private static final String NOBODY_NAMED = "local";
    private static final Pattern PERSON_ID = Pattern.compile("[a-z0-9-]{1,64}");

    ActorHeader(ServerProperties server) {
        InetAddress address = server.getAddress();
        if (address == null || !address.isLoopbackAddress()) {
            throw new IllegalStateException(
                    "Without sign-in the gateway listens on loopback only: set server.address to 127.0.0.1");
        }
    }

    /** Headers of this family are the gateway's own: a client's never reaches a service. */
    boolean owns(String header) {
        return header.regionMatches(true, 0, PREFIX, 0, PREFIX.length());
    }

    /** The value of {@code Torch-Actor} for this request. */
    String actorOf(HttpServletRequest request) {
        List<String> named = Collections.list(request.getHeaders(PERSON));
        if (named.isEmpty()) {
            return NOBODY_NAMED;
        }
        if (named.size() > 1 || !PERSON_ID.matcher(named.getFirst()).matches()) {
            throw Problem.of(
                    ProblemType.PERSON_INVALID,
                    "Torch-Person is given once, with 1 to 64 of a to z, 0 to 9 and the hyphen.");
        }
        return named.getFirst();
    }
}
