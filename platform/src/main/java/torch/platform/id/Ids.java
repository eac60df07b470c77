package torch.platform.id;

import com.github.f4b6a3.uuid.UuidCreator;
import java.util.UUID;
import java.util.regex.Pattern;

/** Ids of aggregates and events: lower-case UUID strings. */
public final class Ids {

    private static final UUID NAMESPACE = UUID.fromString("b5d3c0de-7c1a-5e0f-9d43-2f6a1c0e7a11");

    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private Ids() {}

    /** A new UUIDv7 (RFC 9562): later ids sort after earlier ones, to the millisecond. */
    public static String next() {
        return UuidCreator.getTimeOrderedEpoch().toString();
    }

    /** The UUIDv5 of an outside code, so that a rebuild makes the same id; {@code kind} keeps code spaces apart. */
    public static String of(String kind, String code) {
        return UuidCreator.getNameBasedSha1(NAMESPACE, kind + ":" + code).toString();
    }

    /** True for the text form of a UUID; anything else can only be an id that does not exist. */
    public static boolean isId(String text) {
        return ID.matcher(text).matches();
    }
}
