package torch.gateway.proxy;

import java.util.Arrays;
import java.util.Set;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpMessage;
import org.apache.hc.core5.http.NameValuePair;
import org.springframework.http.HttpHeaders;

/** The headers a client gets: the service's own, values unchanged, less those of its connection to the gateway. */
final class AnswerHeaders {

    private AnswerHeaders() {}

    static HttpHeaders endToEnd(HttpMessage answer) {
        Set<String> hopByHop = HopByHop.of(Arrays.stream(answer.getHeaders("Connection"))
                .map(NameValuePair::getValue)
                .toList());
        var headers = new HttpHeaders();
        for (Header header : answer.getHeaders()) {
            if (!hopByHop.contains(header.getName())) {
                headers.add(header.getName(), header.getValue());
            }
        }
        headers.remove("Server");
        headers.remove(RequestId.HEADER);
        return headers;
    }
}
