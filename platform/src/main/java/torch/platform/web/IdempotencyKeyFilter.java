package torch.platform.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.HandlerExceptionResolver;
import torch.platform.aggregate.IdempotencyKey;
import torch.platform.problem.FieldError;
import torch.platform.problem.Malformed;
import torch.platform.problem.Problem;

/**
 * Makes the {@link IdempotencyKey} of a POST that carries one; only then is the body read ahead. Uploads, which are
 * streamed, are idempotent by the external ids within.
 */
final class IdempotencyKeyFilter extends OncePerRequestFilter {

    static final String HEADER = "Idempotency-Key";
    static final String ATTRIBUTE = IdempotencyKey.class.getName();

    private final int bodyLimit;
    private final HandlerExceptionResolver problems;

    IdempotencyKeyFilter(int bodyLimit, HandlerExceptionResolver problems) {
        this.bodyLimit = bodyLimit;
        this.problems = problems;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return request.getHeader(HEADER) == null
                || !request.getMethod().equals("POST")
                || BodyLimitFilter.isUpload(request.getContentType());
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            String key = request.getHeader(HEADER);
            if (key.isBlank() || key.length() > 200) {
                throw new Malformed(
                        "IDEMPOTENCY_KEY_INVALID",
                        "An Idempotency-Key has 1 to 200 characters",
                        new FieldError(HEADER, "IDEMPOTENCY_KEY_INVALID", "1 to 200 characters"));
            }
            ReadAheadRequest ahead = new ReadAheadRequest(request, bodyLimit);
            String caller = String.valueOf(request.getHeader(ActorHeader.NAME));
            String place = request.getMethod() + " " + request.getRequestURI();
            ahead.setAttribute(
                    ATTRIBUTE,
                    new IdempotencyKey(hash(caller, key.getBytes(StandardCharsets.UTF_8)), hash(place, ahead.body())));
            chain.doFilter(ahead, response);
        } catch (Problem problem) {
            problems.resolveException(request, response, null, problem);
        }
    }

    private static String hash(String context, byte[] content) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(context.getBytes(StandardCharsets.UTF_8));
            digest.update((byte) 0);
            return Base64.getUrlEncoder().withoutPadding().encodeToString(digest.digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
