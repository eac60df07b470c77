package torch.platform.web;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import torch.platform.problem.FieldError;
import torch.platform.problem.Malformed;

/** Opaque signed positions in a list: sort-key values behind an HMAC-SHA256, bound to the list they come from. */
public final class Cursors {

    private static final int SIGNATURE_BYTES = 16;

    private final SecretKeySpec key;

    public Cursors(String secret) {
        this.key = new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256");
    }

    /** @param list what the position belongs to, path and filters: a cursor of another list is refused */
    public String encode(String list, List<String> sortKey) {
        byte[] payload = written(sortKey);
        return text(ByteBuffer.allocate(SIGNATURE_BYTES + payload.length)
                .put(signature(list, payload))
                .put(payload)
                .array());
    }

    /** @throws Malformed {@code CURSOR_INVALID}: not ours, of another list, or tampered with */
    public List<String> decode(String list, String cursor) {
        try {
            byte[] bytes = Base64.getUrlDecoder().decode(cursor);
            // the last character has unused bits: only the form that we write is ours
            if (bytes.length > SIGNATURE_BYTES && text(bytes).equals(cursor)) {
                byte[] payload = Arrays.copyOfRange(bytes, SIGNATURE_BYTES, bytes.length);
                byte[] signature = Arrays.copyOf(bytes, SIGNATURE_BYTES);
                if (MessageDigest.isEqual(signature, signature(list, payload))) {
                    return read(payload);
                }
            }
        } catch (IllegalArgumentException _) {
            // falls through to the one answer for every bad cursor
        }
        throw new Malformed(
                "CURSOR_INVALID",
                "The cursor is not one of this list",
                new FieldError("cursor", "CURSOR_INVALID", "Start again without cursor"));
    }

    private static String text(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** Each value behind its length, so that no character within a value can be taken for a boundary. */
    private static byte[] written(List<String> values) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (String value : values) {
            byte[] encoded = value.getBytes(StandardCharsets.UTF_8);
            bytes.writeBytes(
                    ByteBuffer.allocate(Integer.BYTES).putInt(encoded.length).array());
            bytes.writeBytes(encoded);
        }
        return bytes.toByteArray();
    }

    private static List<String> read(byte[] payload) {
        List<String> values = new ArrayList<>();
        ByteBuffer bytes = ByteBuffer.wrap(payload);
        while (bytes.hasRemaining()) {
            byte[] value = new byte[bytes.getInt()];
            bytes.get(value);
            values.add(new String(value, StandardCharsets.UTF_8));
        }
        return values;
    }

    private byte[] signature(String list, byte[] payload) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            mac.update(list.getBytes(StandardCharsets.UTF_8));
            mac.update((byte) 0);
            return Arrays.copyOf(mac.doFinal(payload), SIGNATURE_BYTES);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java platform has HmacSHA256", e);
        }
    }
}
