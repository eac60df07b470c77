package torch.marketing.budget;

import torch.platform.id.Ids;

/** What a budget is for; there is one budget for each line. */
public record BudgetLine(int year, String department, String category) {

    public static final int FIRST_YEAR = 2000;
    public static final int LAST_YEAR = 2100;

    /** Departments and categories are codes without a slash, of 1 to 60 letters, digits, dots, dashes. */
    public static final String CODE = "[\\p{L}\\p{N}][\\p{L}\\p{N}._-]{0,59}";

    /** Derived, so that planning the same line twice meets the first budget. */
    public String budgetId() {
        return Ids.of("budget", year + "/" + department + "/" + category);
    }

    /** Sorts budgets newest year first, then by department and category. */
    String order() {
        return order(year) + department + "/" + category;
    }

    /** The part of {@link #order()} that all lines of the year share. */
    static String order(int year) {
        return String.format("%04d/", 9999 - year);
    }
}
