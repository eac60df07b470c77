package torch.platform.problem;

import java.util.Map;

/** A business rule says no: 409 with its reason code. Trying again changes nothing until the record changes. */
public non-sealed class Refused extends Problem {

    public Refused(String code, String detail) {
        this(code, detail, Map.of());
    }

    public Refused(String code, String detail, Map<String, Object> properties) {
        super(code, detail, properties);
    }

    @Override
    public final int status() {
        return 409;
    }
}
