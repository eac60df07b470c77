package torch.platform.problem;

import java.util.Map;

/** Nobody knows who is asking: 401. */
public non-sealed class Unauthenticated extends Problem {

    public Unauthenticated(String code, String detail) {
        this(code, detail, Map.of());
    }

    public Unauthenticated(String code, String detail, Map<String, Object> properties) {
        super(code, detail, properties);
    }

    @Override
    public final int status() {
        return 401;
    }
}
