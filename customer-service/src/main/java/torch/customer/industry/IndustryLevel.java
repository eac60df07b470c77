package torch.customer.industry;

/** The four levels of GB/T 4754: a letter, then two, three and four digits. */
public enum IndustryLevel {
    SECTION,
    DIVISION,
    GROUP,
    CLASS
}
