package torch.marketing.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static torch.marketing.plan.PlanFixtures.aPlan;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import torch.platform.money.Money;
import torch.platform.problem.Invalid;

class PlanStandardTests {

    @Test
    void namesEverythingThatIsMissing() {
        PlanFields nothing = new PlanFields(null, null, null, null, null, null, null, null, null, null);
        assertThat(faults(nothing))
                .containsExactlyInAnyOrder(
                        "/name REQUIRED",
                        "/year REQUIRED",
                        "/department REQUIRED",
                        "/category REQUIRED",
                        "/planned REQUIRED");
    }

    @Test
    void namesEverythingThatIsWrong() {
        PlanFields wrong = new PlanFields(
                "x".repeat(201),
                "x".repeat(2001),
                1999,
                "a/b",
                "",
                Money.of("-1.00", "CNY"),
                -1,
                LocalDate.of(9999, 12, 31),
                LocalDate.of(2026, 1, 1),
                Collections.nCopies(201, "c"));
        assertThat(faults(wrong))
                .containsExactlyInAnyOrder(
                        "/name TOO_LONG",
                        "/purpose TOO_LONG",
                        "/year OUT_OF_RANGE",
                        "/department PATTERN",
                        "/category PATTERN",
                        "/planned/amount NOT_POSITIVE",
                        "/expectedLeads OUT_OF_RANGE",
                        "/startsOn OUT_OF_RANGE",
                        "/endsOn BEFORE_START",
                        "/customers TOO_MANY");
    }

    @Test
    void refusesACustomerThatIsNull() {
        assertThat(faults(withCustomers(Arrays.asList("a", null)))).containsExactly("/customers/1 REQUIRED");
    }

    @Test
    void namesACustomerOnce() {
        assertThat(PlanStandard.check(withCustomers(List.of("a", "b", "a"))).customers())
                .containsExactly("a", "b");
    }

    @Test
    void comesBackFromItsFieldsAsItWas() {
        assertThat(PlanStandard.check(PlanFields.of(aPlan("5.00")))).isEqualTo(aPlan("5.00"));
    }

    private static PlanFields withCustomers(List<String> customers) {
        return new PlanFields(
                "Name", null, 2026, "branch-qd", "exhibition", Money.of("1", "CNY"), null, null, null, customers);
    }

    private static List<String> faults(PlanFields fields) {
        return catchThrowableOfType(Invalid.class, () -> PlanStandard.check(fields)).errors().stream()
                .map(error -> error.pointer() + " " + error.code())
                .toList();
    }
}
