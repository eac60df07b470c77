package torch.customer.creditcode;

/** The check characters of the credit code (GB 32100-2015, modulus 31) and of the organisation code (GB 11714, modulus 11). */
final class CheckCharacter {

    /** Digits and letters without I, O, S, V, Z; a character's value is its place. */
    static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";

    private static final int MODULUS = ALPHABET.length();
    private static final int[] ORGANISATION_WEIGHTS = {3, 7, 9, 10, 5, 8, 4, 2};

    private CheckCharacter() {}

    /** Of the first 17 characters of a credit code; weight 3^(i-1) mod 31 at place i. */
    static char ofCreditCode(String code) {
        int sum = 0;
        int weight = 1;
        for (int i = 0; i < 17; i++) {
            sum += ALPHABET.indexOf(code.charAt(i)) * weight;
            weight = weight * 3 % MODULUS;
        }
        return ALPHABET.charAt(Math.floorMod(-sum, MODULUS));
    }

    /** Of the first eight characters of an organisation code, where letters count from A = 10 without a gap. */
    static char ofOrganisationCode(String code) {
        int sum = 0;
        for (int i = 0; i < ORGANISATION_WEIGHTS.length; i++) {
            sum += Character.digit(code.charAt(i), Character.MAX_RADIX) * ORGANISATION_WEIGHTS[i];
        }
        return "0123456789X".charAt(Math.floorMod(-sum, 11));
    }
}
