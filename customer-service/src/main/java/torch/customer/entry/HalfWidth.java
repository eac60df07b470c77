package torch.customer.entry;

/**
 * Text as a Latin keyboard would have typed it. Chinese input methods leave full-width letters, digits, punctuation and
 * spaces (U+FF01 to U+FF5E, U+3000); pasted numbers bring invisible direction marks.
 */
public final class HalfWidth {

    private static final int FIRST = 0xFF01;
    private static final int LAST = 0xFF5E;
    private static final int DISTANCE = FIRST - '!';

    private HalfWidth() {}

    /** Full width to half width, every kind of space to a space, format characters dropped, ends stripped. */
    public static String of(String text) {
        var result = new StringBuilder(text.length());
        text.codePoints()
                .filter(character -> Character.getType(character) != Character.FORMAT)
                .map(HalfWidth::narrow)
                .forEach(result::appendCodePoint);
        return result.toString().strip();
    }

    private static int narrow(int character) {
        if (character >= FIRST && character <= LAST) {
            return character - DISTANCE;
        }
        return Character.isSpaceChar(character) ? ' ' : character;
    }
}
