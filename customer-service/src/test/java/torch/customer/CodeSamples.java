package torch.customer;

import java.util.concurrent.ThreadLocalRandom;
import torch.customer.creditcode.CreditCode;

/** Fresh valid credit codes: made-up bodies with the check character that fits. */
public final class CodeSamples {

    private static final String CHARACTERS = "0123456789ABCDEFGHJKLMNPQRTUWXY";

    private CodeSamples() {}

    public static String aCreditCode() {
        StringBuilder body = new StringBuilder("91370200");
        for (int i = 0; i < 9; i++) {
            body.append((char) ('0' + ThreadLocalRandom.current().nextInt(10)));
        }
        for (char check : CHARACTERS.toCharArray()) {
            if (CreditCode.parse(body.toString() + check).accepted().isPresent()) {
                return body.toString() + check;
            }
        }
        throw new IllegalStateException("One check character always fits");
    }
}
