package torch.platform.web;

import com.mongodb.MongoException;
import com.mongodb.MongoWriteException;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.catalina.connector.ClientAbortException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.method.annotation.HandlerMethodValidationException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import torch.platform.problem.FieldError;
import torch.platform.problem.Invalid;
import torch.platform.problem.Malformed;
import torch.platform.problem.Problem;
import torch.platform.problem.Unavailable;

/** The one place where an exception becomes an answer: problem details for everything (RFC 9457). */
@RestControllerAdvice
final class ProblemAdvice {

    private static final Logger log = LoggerFactory.getLogger(ProblemAdvice.class);

    @ExceptionHandler
    ResponseEntity<Map<String, Object>> on(Problem problem, HttpServletRequest request) {
        HttpHeaders headers = new HttpHeaders();
        if (problem instanceof Unavailable unavailable) {
            long seconds = unavailable.retryAfter().plusMillis(999).toSeconds();
            headers.set(HttpHeaders.RETRY_AFTER, Long.toString(Math.max(1, seconds)));
        }
        String detail = String.valueOf(problem.getMessage());
        return answer(
                problem.status(), headers, problem.code(), detail, request, problem.errors(), problem.properties());
    }

    @ExceptionHandler
    ResponseEntity<Map<String, Object>> on(HttpMessageNotReadableException unreadable, HttpServletRequest request) {
        for (Throwable cause = unreadable; cause != null; cause = cause.getCause()) {
            if (cause instanceof Problem problem) {
                return on(problem, request);
            }
        }
        return on(UnreadableBody.problem(unreadable), request);
    }

    @ExceptionHandler
    ResponseEntity<Map<String, Object>> on(MethodArgumentNotValidException invalid, HttpServletRequest request) {
        List<FieldError> errors =
                invalid.getAllErrors().stream().map(BodyErrors::of).toList();
        return on(Invalid.fields(errors), request);
    }

    @ExceptionHandler
    ResponseEntity<Map<String, Object>> on(MethodArgumentTypeMismatchException mismatch, HttpServletRequest request) {
        String name = mismatch.getName();
        return on(
                new Malformed(
                        "PARAMETER_INVALID",
                        "The parameter " + name + " has a value of the wrong type",
                        new FieldError(name, "WRONG_TYPE", "Not a value of this parameter")),
                request);
    }

    @ExceptionHandler
    ResponseEntity<Map<String, Object>> on(HandlerMethodValidationException invalid, HttpServletRequest request) {
        List<FieldError> errors = invalid.getParameterValidationResults().stream()
                .flatMap(parameter -> parameter.getResolvableErrors().stream()
                        .map(error -> BodyErrors.of(parameter.getMethodParameter(), error)))
                .toList();
        return on(Invalid.fields(errors), request);
    }

    @ExceptionHandler
    ResponseEntity<Map<String, Object>> on(
            MissingServletRequestParameterException missing, HttpServletRequest request) {
        String name = missing.getParameterName();
        return on(
                new Malformed(
                        "PARAMETER_MISSING",
                        "The parameter " + name + " is missing",
                        new FieldError(name, "PARAMETER_MISSING", "Required")),
                request);
    }

    /** A refused write is a defect; everything else that the driver throws is a store that is away for the moment. */
    @ExceptionHandler
    ResponseEntity<Map<String, Object>> on(MongoException failure, HttpServletRequest request) {
        if (failure instanceof MongoWriteException) {
            return on((Exception) failure, request);
        }
        log.warn("Store not available for {}: {}", request.getRequestURI(), failure.toString());
        return on(
                new Unavailable("STORE_UNAVAILABLE", "The store does not answer: try again", Duration.ofSeconds(2)),
                request);
    }

    @ExceptionHandler
    void on(ClientAbortException gone) {
        log.debug("The client went away", gone);
    }

    /** Spring MVC's own refusals carry their status; everything else is a defect and says nothing of itself. */
    @ExceptionHandler
    ResponseEntity<Map<String, Object>> on(Exception failure, HttpServletRequest request) {
        if (failure instanceof ErrorResponse refusal) {
            HttpStatusCode status = refusal.getStatusCode();
            String detail = refusal.getBody().getDetail();
            return answer(
                    status.value(),
                    refusal.getHeaders(),
                    FrameworkCodes.code(status.value()),
                    detail == null ? "The request is refused" : detail,
                    request,
                    List.of(),
                    Map.of());
        }
        log.error("{} {} failed", request.getMethod(), request.getRequestURI(), failure);
        return answer(
                500, HttpHeaders.EMPTY, "INTERNAL", "This is a defect; it was logged", request, List.of(), Map.of());
    }

    private static ResponseEntity<Map<String, Object>> answer(
            int status,
            HttpHeaders headers,
            String code,
            @Nullable String detail,
            HttpServletRequest request,
            List<FieldError> errors,
            Map<String, Object> properties) {
        return ResponseEntity.status(status)
                .headers(headers)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(ProblemBody.of(
                        status, code, String.valueOf(detail), request.getRequestURI(), errors, properties));
    }
}
