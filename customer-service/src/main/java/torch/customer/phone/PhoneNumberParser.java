package torch.customer.phone;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.Phonenumber;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import torch.customer.entry.Checked;
import torch.customer.entry.Checked.Accepted;
import torch.customer.entry.Checked.Rejected;
import torch.customer.entry.HalfWidth;

/** Turns libphonenumber's verdicts into ours, and Chinese ways to write an extension into the one it reads. */
final class PhoneNumberParser {

    static final String NOT_A_NUMBER = "NOT_A_NUMBER";
    static final String COUNTRY_CODE = "COUNTRY_CODE";
    static final String AREA_CODE_MISSING = "AREA_CODE_MISSING";
    static final String TOO_SHORT = "TOO_SHORT";
    static final String TOO_LONG = "TOO_LONG";
    static final String LENGTH = "LENGTH";
    static final String NOT_ASSIGNED = "NOT_ASSIGNED";

    private static final PhoneNumberUtil LIBRARY = PhoneNumberUtil.getInstance();
    private static final Pattern EXTENSION_WORD = Pattern.compile("\\s*(转分机|分机号|分机|转)[:：]?\\s*(?=\\d)");
    /** 0532-88886666-803: area code, number, extension. */
    private static final Pattern EXTENSION_HYPHEN = Pattern.compile("(.*\\d\\D+\\d{7,8})\\s*-\\s*(\\d{1,6})");

    private static final int CHINA = 86;
    /** A number within a Chinese city; the library takes its length for that of a whole one. */
    private static final Pattern LOCAL = Pattern.compile("[2-8]\\d{6,7}");

    private PhoneNumberParser() {}

    static Checked<PhoneNumber> parse(String text, String country) {
        try {
            return check(LIBRARY.parse(withExtensionMark(HalfWidth.of(text)), country));
        } catch (NumberParseException e) {
            return switch (e.getErrorType()) {
                case INVALID_COUNTRY_CODE -> refuse(COUNTRY_CODE, "The number begins with no country code.");
                case NOT_A_NUMBER -> refuse(NOT_A_NUMBER, "This is not a telephone number.");
                case TOO_SHORT_AFTER_IDD, TOO_SHORT_NSN -> refuse(TOO_SHORT, "The number has too few digits.");
                case TOO_LONG -> refuse(TOO_LONG, "The number has too many digits.");
            };
        }
    }

    private static String withExtensionMark(String text) {
        String marked = EXTENSION_WORD.matcher(text).replaceFirst(" ext ");
        Matcher hyphen = EXTENSION_HYPHEN.matcher(marked);
        return hyphen.matches() ? hyphen.group(1) + " ext " + hyphen.group(2) : marked;
    }

    private static Checked<PhoneNumber> check(Phonenumber.PhoneNumber number) {
        return switch (LIBRARY.isPossibleNumberWithReason(number)) {
            case IS_POSSIBLE -> checkAssigned(number);
            case IS_POSSIBLE_LOCAL_ONLY -> refuse(AREA_CODE_MISSING, "The number lacks its area code.");
            case INVALID_COUNTRY_CODE -> refuse(COUNTRY_CODE, "The number begins with no country code.");
            case TOO_SHORT -> refuse(TOO_SHORT, "The number has too few digits.");
            case TOO_LONG -> refuse(TOO_LONG, "The number has too many digits.");
            case INVALID_LENGTH -> refuse(LENGTH, "No number of that country has so many digits.");
        };
    }

    private static Checked<PhoneNumber> checkAssigned(Phonenumber.PhoneNumber number) {
        if (!LIBRARY.isValidNumber(number)) {
            return isLocal(number)
                    ? refuse(AREA_CODE_MISSING, "The number lacks its area code.")
                    : refuse(NOT_ASSIGNED, "No operator of that country has such a number.");
        }
        String extension = number.hasExtension() ? number.getExtension() : null;
        return new Accepted<>(new PhoneNumber(LIBRARY.format(number, PhoneNumberFormat.E164), extension));
    }

    private static boolean isLocal(Phonenumber.PhoneNumber number) {
        return number.getCountryCode() == CHINA
                && LOCAL.matcher(LIBRARY.getNationalSignificantNumber(number)).matches();
    }

    private static Rejected<PhoneNumber> refuse(String code, String message) {
        return new Rejected<>(code, message);
    }
}
