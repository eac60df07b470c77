package torch.customer.email;

import com.sanctionco.jmail.EmailValidator;
import com.sanctionco.jmail.JMail;
import java.net.IDN;
import java.util.Locale;
import java.util.Optional;
import torch.customer.entry.Checked;
import torch.customer.entry.Checked.Accepted;
import torch.customer.entry.Checked.Rejected;
import torch.customer.entry.HalfWidth;

/**
 * An e-mail address as a person has one (RFC 5321, product C2): local part of at most 64 ASCII characters as written,
 * {@code @}, a domain of at least two labels in lower-case ASCII; at most 254 characters. Quoted local parts, comments,
 * address literals and source routes are refused though the RFC knows them, since only mistakes look like that. What is
 * stored was parsed once; the constructor trusts it.
 */
public record EmailAddress(String value) {

    static final String NOT_AN_ADDRESS = "NOT_AN_ADDRESS";
    static final String LOCAL_PART = "LOCAL_PART";
    static final String DOMAIN = "DOMAIN";
    static final String TOO_LONG = "TOO_LONG";

    /** RFC 5321 4.5.3.1.3 allows a path of 256 with its angle brackets. */
    private static final int LONGEST = 254;

    private static final int LONGEST_LOCAL_PART = 64;

    private static final EmailValidator SYNTAX = JMail.validator()
            .requireTopLevelDomain()
            .requireAscii()
            .disallowIpDomain()
            .disallowQuotedIdentifiers()
            .disallowExplicitSourceRouting()
            .disallowObsoleteWhitespace()
            .withRule(email -> email.comments().isEmpty())
            .withRule(email -> email.localPart().indexOf('"') < 0);

    /**
     * From raw input; an international domain becomes its ASCII form (IDNA 2003). Refused with {@code NOT_AN_ADDRESS}
     * (no single {@code @} with text on both sides), {@code DOMAIN}, {@code TOO_LONG} or {@code LOCAL_PART}.
     */
    public static Checked<EmailAddress> parse(String text) {
        String written = HalfWidth.of(text);
        int at = written.indexOf('@');
        if (at < 1 || at != written.lastIndexOf('@') || at == written.length() - 1) {
            return new Rejected<>(NOT_AN_ADDRESS, "An e-mail address is a name, one @ and a domain.");
        }
        Optional<String> domain = ascii(written.substring(at + 1));
        return domain.isEmpty() ? wrongDomain() : check(written.substring(0, at), domain.get());
    }

    /** What follows the {@code @}. */
    public String domain() {
        return value.substring(value.indexOf('@') + 1);
    }

    private static Checked<EmailAddress> check(String localPart, String domain) {
        String address = localPart + "@" + domain;
        if (address.length() > LONGEST || localPart.length() > LONGEST_LOCAL_PART) {
            return new Rejected<>(TOO_LONG, "An e-mail address has at most 64 characters before the @ and 254 in all.");
        }
        if (SYNTAX.isInvalid("a@" + domain)) {
            return wrongDomain();
        }
        return SYNTAX.isInvalid(address)
                ? new Rejected<>(LOCAL_PART, "The part before the @ is not one that a mailbox can have.")
                : new Accepted<>(new EmailAddress(address));
    }

    private static Optional<String> ascii(String domain) {
        try {
            return Optional.of(IDN.toASCII(domain, IDN.USE_STD3_ASCII_RULES).toLowerCase(Locale.ROOT));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    private static Rejected<EmailAddress> wrongDomain() {
        return new Rejected<>(DOMAIN, "The part after the @ is not a domain.");
    }
}
