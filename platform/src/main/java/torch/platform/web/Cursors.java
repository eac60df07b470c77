package torch.platform.web;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
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
    private static final String SEPARATOR = "\u001f";

    private final SecretKeySpec key;

    public Cursors(String secret) {
        this.key = new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256");
    }

    /** @param list what the position belongs to, path and filters: a cursor of another list is refused */
    public String encode(String list, List<String> sortKey) {
        byte[] payload = String.join(SEPARATOR, sortKey).getBytes(StandardCharsets.UTF_8);
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(ByteBuffer.allocate(SIGNATURE_BYTES + payload.length)
                        .put(signature(list, payload))
                        .put(payload)
                        .array());
    }

    /** @throws Malformed {@code CURSOR_INVALID}: not ours, of another list, or tampered with */
    public List<String> decode(String list, String cursor) {
        try {
            byte[] bytes = Base64.getUrlDecoder().decode(cursor);
            if (bytes.length > SIGNATURE_BYTES) {
                byte[] payload = Arrays.copyOfRange(bytes, SIGNATURE_BYTES, bytes.length);
                byte[] signature = Arrays.copyOf(bytes, SIGNATURE_BYTES);
                if (MessageDigest.isEqual(signature, signature(list, payload))) {
                    return List.of(new String(payload, StandardCharsets.UTF_8).split(SEPARATOR, -1));
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
