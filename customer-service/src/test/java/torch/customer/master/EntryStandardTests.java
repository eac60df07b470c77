package torch.customer.master;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import org.junit.jupiter.api.Test;
import torch.platform.problem.FieldError;
import torch.platform.problem.Invalid;

class EntryStandardTests {

    @Test
    void bringsEveryValueIntoItsNormalForm() {
        Profile profile = EntryStandard.check(new CustomerFields(
                CustomerKind.COMPANY,
                "　海润　润滑油（青岛）有限公司 ",
                "９１340600ma2pbma74b",
                "0532-8888 6666",
                "Info@HAIRUN.example",
                "cn",
                "370202",
                "C2511",
                " ",
                null));
        assertThat(profile.name()).isEqualTo("海润 润滑油(青岛)有限公司");
        assertThat(profile.creditCode()).isEqualTo("91340600MA2PBMA74B");
        assertThat(profile.phone()).isEqualTo("+8653288886666");
        assertThat(profile.email()).isEqualTo("Info@hairun.example");
        assertThat(profile.country()).isEqualTo("CN");
        assertThat(profile.industry()).isEqualTo("2511");
        assertThat(profile.address()).isNull();
    }

    @Test
    void namesEveryFieldAtFaultAtOnce() {
        CustomerFields wrong = new CustomerFields(
                null, " ", "91340600MA2PBMA74X", "12", "nobody", "ZZ", "999999", "Z999", "x".repeat(501), null);
        assertThatThrownBy(() -> EntryStandard.check(wrong))
                .isInstanceOfSatisfying(
                        Invalid.class,
                        invalid -> assertThat(invalid.errors())
                                .extracting(FieldError::pointer)
                                .containsExactlyInAnyOrder(
                                        "/kind",
                                        "/name",
                                        "/creditCode",
                                        "/phone",
                                        "/email",
                                        "/country",
                                        "/region",
                                        "/industry",
                                        "/address"));
    }

    @Test
    void aDealerHasARegionAndAPersonAWayToReachThem() {
        assertRefused(
                new CustomerFields(CustomerKind.DEALER, "经销商", null, null, null, null, null, null, null, null),
                "/region",
                "REQUIRED");
        assertRefused(
                new CustomerFields(CustomerKind.INDIVIDUAL, "张三", null, null, null, null, null, null, null, null),
                "/phone",
                "REQUIRED");
        assertRefused(
                new CustomerFields(
                        CustomerKind.INDIVIDUAL,
                        "张三",
                        "91340600MA2PBMA74B",
                        "13800138000",
                        null,
                        null,
                        null,
                        null,
                        null,
                        null),
                "/creditCode",
                "NOT_FOR_KIND");
    }

    private static void assertRefused(CustomerFields fields, String pointer, String code) {
        assertThatThrownBy(() -> EntryStandard.check(fields))
                .isInstanceOfSatisfying(
                        Invalid.class,
                        invalid -> assertThat(invalid.errors())
                                .extracting(FieldError::pointer, FieldError::code)
                                .containsExactly(tuple(pointer, code)));
    }
}
