package torch.platform.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.MethodParameter;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.web.context.request.ServletWebRequest;
import torch.platform.problem.Malformed;

class PageRequestResolverTests {

    private final Cursors cursors = new Cursors("a secret of the tests");
    private final PageRequestResolver resolver = new PageRequestResolver(cursors);

    @Test
    void asksForFiftyFromTheStartByDefault() {
        assertThat(resolve(request())).isEqualTo(new PageRequest("/api/notes", 50, null));
        assertThat(resolve(request()).fetch()).isEqualTo(51);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "201", "-1", "", "ten", "1.5", "99999999999"})
    void refusesALimitOutOfBounds(String limit) {
        MockHttpServletRequest request = request();
        request.setParameter("limit", limit);
        assertThatThrownBy(() -> resolve(request))
                .isInstanceOfSatisfying(
                        Malformed.class, e -> assertThat(e.code()).isEqualTo("LIMIT_INVALID"));
    }

    @Test
    void bindsACursorToTheFiltersInAnyOrderButNotToTheLimit() {
        String cursor = cursors.encode("/api/notes?owner=me&stage=%E6%8A%A5%E4%BB%B7", List.of("k"));
        MockHttpServletRequest request = request();
        request.setParameter("stage", "报价");
        request.setParameter("limit", "7");
        request.setParameter("owner", "me");
        request.setParameter("after", "notes/1@1");
        request.setParameter("cursor", cursor);
        assertThat(resolve(request).after()).containsExactly("k");
        request.setParameter("owner", "you");
        assertThatThrownBy(() -> resolve(request)).isInstanceOf(Malformed.class);
    }

    @Test
    void aPageKnowsWhetherThereIsMore() {
        PageRequest request = new PageRequest("/api/notes", 2, null);
        assertThat(Page.of(List.of("a", "b"), request, List::of).next()).isNull();
        Page<String> full = Page.of(List.of("a", "b", "c"), request, List::of);
        assertThat(full).isEqualTo(new Page<>(List.of("a", "b"), List.of("b")));
        assertThat(full.map(String::length).items()).containsExactly(1, 1);
    }

    private PageRequest resolve(MockHttpServletRequest request) {
        try {
            var method = Object.class.getMethod("equals", Object.class);
            return resolver.resolveArgument(new MethodParameter(method, 0), null, new ServletWebRequest(request), null);
        } catch (NoSuchMethodException e) {
            throw new AssertionError(e);
        }
    }

    private static MockHttpServletRequest request() {
        return new MockHttpServletRequest("GET", "/api/notes");
    }
}
