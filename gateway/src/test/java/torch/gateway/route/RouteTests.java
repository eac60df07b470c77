package torch.gateway.route;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.util.ServletRequestPathUtils;

class RouteTests {

    @ParameterizedTest
    @CsvSource({
        "POST, /api/opportunities/imports, UPLOAD",
        "GET,  /api/opportunities/imports, STANDARD",
        "POST, /api/opportunities/imports/1, STANDARD",
        "POST, /api/opportunities, STANDARD",
        "GET,  /api/customers, STANDARD",
        "GET,  /api/analytics/funnel, REPORT"
    })
    void onlyImportsMayBeLarge(String method, String path, RouteClass expected) {
        assertThat(firstMatch(method, path).routeClass()).isEqualTo(expected);
    }

    private static Route firstMatch(String method, String path) {
        var servletRequest = new MockHttpServletRequest(method, path);
        ServletRequestPathUtils.parseAndCache(servletRequest);
        ServerRequest request = ServerRequest.create(servletRequest, List.<HttpMessageConverter<?>>of());
        return Route.TABLE.stream()
                .filter(route -> route.predicate().test(request))
                .findFirst()
                .orElseThrow();
    }
}
