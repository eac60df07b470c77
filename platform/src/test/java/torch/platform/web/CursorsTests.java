package torch.platform.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import torch.platform.problem.Malformed;

class CursorsTests {

    private static final String LIST = "/api/notes?owner=me";

    private final Cursors cursors = new Cursors("a secret of the tests");

    @Test
    void givesBackEveryValueWhateverItHolds() {
        List<String> key = List.of("东风\u001f\u0000,|", "", "2026-11-01T00:00:00Z");
        assertThat(cursors.decode(LIST, cursors.encode(LIST, key))).isEqualTo(key);
        assertThat(cursors.decode(LIST, cursors.encode(LIST, List.of("")))).containsExactly("");
    }

    @Test
    void refusesEveryCharacterThatWasTamperedWith() {
        String cursor = cursors.encode(LIST, List.of("abc", "7"));
        for (int i = 0; i < cursor.length(); i++) {
            for (char other : "Aa0-_".toCharArray()) {
                if (cursor.charAt(i) != other) {
                    assertRefused(cursor.substring(0, i) + other + cursor.substring(i + 1));
                }
            }
        }
    }

    @Test
    void refusesEveryByteThatWasTamperedWith() {
        byte[] bytes = Base64.getUrlDecoder().decode(cursors.encode(LIST, List.of("abc", "7")));
        for (int i = 0; i < bytes.length; i++) {
            byte[] tampered = bytes.clone();
            tampered[i] ^= 1;
            assertRefused(Base64.getUrlEncoder().withoutPadding().encodeToString(tampered));
        }
    }

    @Test
    void refusesACursorOfAnotherListOrAnotherService() {
        String other = cursors.encode("/api/notes?owner=you", List.of("abc"));
        assertRefused(other);
        assertRefused(new Cursors("the secret of another").encode(LIST, List.of("abc")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a", "abcd", "%%%", "null", "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA", "é", "AAAA====", " "})
    void refusesGarbage(String garbage) {
        assertRefused(garbage);
    }

    private void assertRefused(String cursor) {
        assertThatThrownBy(() -> cursors.decode(LIST, cursor))
                .as(cursor)
                .isInstanceOfSatisfying(
                        Malformed.class,
                        malformed -> assertThat(malformed.code()).isEqualTo("CURSOR_INVALID"));
    }
}
