package torch.platform.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import torch.platform.problem.FieldError;
import torch.platform.problem.Malformed;

/** Makes the {@link PageRequest} of {@code ?limit=&cursor=}. */
final class PageRequestResolver implements HandlerMethodArgumentResolver {

    private final Cursors cursors;

    PageRequestResolver(Cursors cursors) {
        this.cursors = cursors;
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == PageRequest.class;
    }

    @Override
    public PageRequest resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        String list = list((ServletWebRequest) request);
        String cursor = request.getParameter("cursor");
        return new PageRequest(
                list, limit(request.getParameter("limit")), cursor == null ? null : cursors.decode(list, cursor));
    }

    private static int limit(@Nullable String text) {
        if (text == null) {
            return PageRequest.DEFAULT_LIMIT;
        }
        try {
            int limit = Integer.parseInt(text);
            if (limit >= 1 && limit <= PageRequest.MAX_LIMIT) {
                return limit;
            }
        } catch (NumberFormatException _) {
            // the same answer as for a number out of bounds
        }
        throw new Malformed(
                "LIMIT_INVALID",
                "limit is a whole number from 1 to " + PageRequest.MAX_LIMIT,
                new FieldError("limit", "LIMIT_INVALID", "1 to " + PageRequest.MAX_LIMIT));
    }

    /** The list's identity: path and filters in a fixed order, without what only says which part of it. */
    private static String list(ServletWebRequest request) {
        Map<String, String[]> filters = new TreeMap<>(request.getParameterMap());
        filters.keySet().removeAll(java.util.Set.of("cursor", "limit", "after"));
        String path = request.getRequest().getRequestURI();
        if (filters.isEmpty()) {
            return path;
        }
        return path + "?"
                + filters.entrySet().stream()
                        .flatMap(filter -> Arrays.stream(filter.getValue())
                                .map(value -> encode(filter.getKey()) + "=" + encode(value)))
                        .collect(Collectors.joining("&"));
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
