package torch.platform.problem;

import java.util.Map;

/** More than this route takes: 413. */
public non-sealed class TooLarge extends Problem {

    public TooLarge(String code, String detail) {
        super(code, detail, Map.of());
    }

    @Override
    public final int status() {
        return 413;
    }
}
