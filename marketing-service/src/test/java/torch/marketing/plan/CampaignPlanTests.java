package torch.marketing.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static torch.marketing.plan.PlanFixtures.aPlan;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import torch.platform.money.Money;
import torch.platform.problem.FieldError;
import torch.platform.problem.Invalid;

class CampaignPlanTests {

    private static final PlanPatch NOTHING = new PlanPatch(null, null, null, null, null, null, null, null, null, null);

    @Test
    void namesEveryFaultWithItsPointer() {
        CampaignPlan plan = aPlan("-1.00");
        CampaignPlan faulty = new CampaignPlan(
                plan.name(),
                null,
                plan.line(),
                plan.planned(),
                null,
                LocalDate.of(9999, 12, 31),
                LocalDate.of(2026, 1, 1),
                List.of());
        assertThatThrownBy(faulty::checked)
                .isInstanceOfSatisfying(
                        Invalid.class,
                        invalid -> assertThat(invalid.errors())
                                .extracting(FieldError::pointer, FieldError::code)
                                .containsExactly(
                                        org.assertj.core.groups.Tuple.tuple("/planned/amount", "NOT_POSITIVE"),
                                        org.assertj.core.groups.Tuple.tuple("/startsOn", "OUT_OF_RANGE"),
                                        org.assertj.core.groups.Tuple.tuple("/endsOn", "BEFORE_START")));
    }

    @Test
    void namesACustomerOnce() {
        PlanPatch twice = new PlanPatch(null, null, null, null, null, null, null, null, null, List.of("a", "b", "a"));
        assertThat(twice.applyTo(aPlan("1.00")).customers()).containsExactly("a", "b");
    }

    @Test
    void staysAsItIsUnderAnEmptyPatch() {
        assertThat(NOTHING.applyTo(aPlan("5.00"))).isEqualTo(aPlan("5.00"));
    }

    @Test
    void isTheSamePlanWithTheSameAmountWrittenOtherwise() {
        PlanPatch same = new PlanPatch(null, null, null, null, null, Money.of("5", "CNY"), null, null, null, null);
        assertThat(same.applyTo(aPlan("5.00"))).isEqualTo(aPlan("5.00"));
    }

    @Test
    void takesWhatThePatchNames() {
        PlanPatch patch =
                new PlanPatch("Other", null, 2027, null, "seminar", null, null, null, LocalDate.of(2027, 1, 1), null);
        CampaignPlan plan = patch.applyTo(aPlan("5.00"));
        assertThat(plan.name()).isEqualTo("Other");
        assertThat(plan.line().year()).isEqualTo(2027);
        assertThat(plan.line().department()).isEqualTo("branch-qd");
        assertThat(plan.line().category()).isEqualTo("seminar");
        assertThat(plan.endsOn()).isEqualTo(LocalDate.of(2027, 1, 1));
    }
}
