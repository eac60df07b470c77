package torch.analytics.contribution;

/** How contributions name the accounts that they enter. */
public final class CellNames {

    private static final String CUSTOMER = "customer:";
    private static final String CODE = "code:";
    private static final String NOBODY = "none:";

    private CellNames() {}

    public static String customer(String id) {
        return CUSTOMER + id;
    }

    /** Revenue under an ERP code, whoever it belongs to. */
    public static String code(String code) {
        return CODE + code;
    }

    /** Revenue without customer; a cell for each day, so that none grows without bound. */
    public static String nobody(String day) {
        return NOBODY + day;
    }

    public static boolean isCustomer(String cell) {
        return cell.startsWith(CUSTOMER);
    }

    public static boolean isCode(String cell) {
        return cell.startsWith(CODE);
    }

    /** Id, code or day. */
    public static String key(String cell) {
        return cell.substring(cell.indexOf(':') + 1);
    }
}
