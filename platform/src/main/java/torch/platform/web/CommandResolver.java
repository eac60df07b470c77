package torch.platform.web;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import torch.platform.actor.Actor;
import torch.platform.aggregate.Command;
import torch.platform.aggregate.IdempotencyKey;
import torch.platform.problem.FieldError;
import torch.platform.problem.Malformed;
import torch.platform.problem.PreconditionMissing;

/** Makes the {@link Command} and the {@link Actor} of a request from its headers. */
final class CommandResolver implements HandlerMethodArgumentResolver {

    private static final Set<String> NEED_IF_MATCH = Set.of("PUT", "PATCH", "DELETE");

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == Command.class || parameter.getParameterType() == Actor.class;
    }

    @Override
    public Object resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        Actor actor = ActorHeader.read(request.getHeader(ActorHeader.NAME));
        return parameter.getParameterType() == Actor.class ? actor : command(actor, (ServletWebRequest) request);
    }

    private static Command command(Actor actor, ServletWebRequest request) {
        Long ifMatch = ifMatch(request.getHeader(HttpHeaders.IF_MATCH));
        if (ifMatch == null && NEED_IF_MATCH.contains(request.getRequest().getMethod())) {
            throw new PreconditionMissing();
        }
        Object key = request.getRequest().getAttribute(IdempotencyKeyFilter.ATTRIBUTE);
        return new Command(actor, ifMatch, key instanceof IdempotencyKey known ? known : null);
    }

    private static @Nullable Long ifMatch(@Nullable String header) {
        if (header == null || header.equals("*")) {
            return null;
        }
        if (!header.matches("\"[0-9]{1,18}\"")) {
            throw new Malformed(
                    "IF_MATCH_INVALID",
                    "If-Match is one ETag as this service gave it, for example \"7\"",
                    new FieldError("If-Match", "IF_MATCH_INVALID", "Send the ETag that you read"));
        }
        return Long.valueOf(header.substring(1, header.length() - 1));
    }
}
