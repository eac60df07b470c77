package torch.sales.migration;

import java.util.List;
import org.jspecify.annotations.Nullable;
import torch.platform.problem.FieldError;
import torch.platform.problem.Problem;

/**
 * What became of one line of an import.
 *
 * @param line counted from 1
 * @param externalId absent when the line could not be read
 * @param id of the deal, unless rejected
 * @param code why it was rejected, with the fields at fault
 */
record Verdict(
        long line,
        @Nullable String externalId,
        Kind verdict,
        @Nullable String id,
        @Nullable String code,
        @Nullable String detail,
        @Nullable List<FieldError> errors) {

    enum Kind {
        CREATED,
        /** The same line was imported before. */
        UNCHANGED,
        REJECTED
    }

    static Verdict stored(long line, String externalId, Kind kind, String id) {
        return new Verdict(line, externalId, kind, id, null, null, null);
    }

    static Verdict rejected(long line, @Nullable String externalId, Problem problem) {
        List<FieldError> errors = problem.errors();
        return new Verdict(
                line,
                externalId,
                Kind.REJECTED,
                null,
                problem.code(),
                problem.getMessage(),
                errors.isEmpty() ? null : errors);
    }

    static Verdict rejected(long line, @Nullable String externalId, String code, String detail) {
        return new Verdict(line, externalId, Kind.REJECTED, null, code, detail, null);
    }
}
