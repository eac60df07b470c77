package torch.customer.region;

/** The three levels of GB/T 2260: two digits of the code each. */
public enum RegionLevel {
    PROVINCE,
    PREFECTURE,
    COUNTY;

    static RegionLevel of(String code) {
        if (code.endsWith("0000")) {
            return PROVINCE;
        }
        return code.endsWith("00") ? PREFECTURE : COUNTY;
    }
}
