package torch.customer.creditcode;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import torch.customer.entry.Checked;
import torch.customer.entry.Checked.Accepted;
import torch.customer.entry.Checked.Rejected;
import torch.customer.entry.HalfWidth;
import torch.customer.region.Region;
import torch.customer.region.Regions;

/**
 * A unified social credit code (GB 32100-2015 with amendment 1 of 2016, product C2): 18 characters for department,
 * category, region of the registering office (6), organisation code (9) and check character. What is stored was parsed
 * once; the constructor trusts it.
 */
public record CreditCode(String value) {

    static final String ORGANISATION_CODE = "ORGANISATION_CODE";
    static final String REGION_UNLISTED = "REGION_UNLISTED";

    /**
     * From raw input of any width, case and spacing; refused with the first of {@code LENGTH}, {@code CHARACTER},
     * {@code DEPARTMENT}, {@code CATEGORY}, {@code REGION}, {@code CHECK_CHARACTER}. Any one wrong character and any two
     * neighbours exchanged are found.
     */
    public static Checked<CreditCode> parse(String text) {
        String code = HalfWidth.of(text).replaceAll("[ -]", "").toUpperCase(Locale.ROOT);
        Optional<Rejected<CreditCode>> broken = CreditCodeRules.firstBroken(code);
        return broken.isPresent() ? broken.get() : new Accepted<>(new CreditCode(code));
    }

    /**
     * Where the code was registered, which need not be the address: the region, else its prefecture, else its province;
     * empty for the national office.
     */
    public Optional<Region> region() {
        String region = value.substring(2, 8);
        return Stream.of(region, region.substring(0, 4) + "00", region.substring(0, 2) + "0000")
                .flatMap(code -> Regions.find(code).stream())
                .findFirst();
    }

    /**
     * What is doubtful but not refused, since codes were issued so: {@code ORGANISATION_CODE} when characters 9 to 17
     * fail their own check (GB 11714), {@code REGION_UNLISTED} when characters 3 to 8 are in no table known here.
     */
    public List<String> warnings() {
        var warnings = new ArrayList<String>();
        if (CheckCharacter.ofOrganisationCode(value.substring(8, 16)) != value.charAt(16)) {
            warnings.add(ORGANISATION_CODE);
        }
        String region = value.substring(2, 8);
        if (!region.equals(CreditCodeRules.NATIONAL) && Regions.find(region).isEmpty()) {
            warnings.add(REGION_UNLISTED);
        }
        return List.copyOf(warnings);
    }
}
