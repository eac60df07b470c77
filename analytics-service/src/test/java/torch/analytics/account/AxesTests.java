package torch.analytics.account;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class AxesTests {

    @Test
    void aCountyLiesInItsCityAndProvince() {
        assertThat(Axes.regions("370211")).containsExactly("370000", "370200", "370211");
        assertThat(Axes.regions("370000")).containsExactly("370000");
        assertThat(Axes.regions(null)).isEmpty();
    }

    @Test
    void anIndustryLiesInItsSection() {
        assertThat(Axes.industries("2511")).containsExactly("C", "25", "251", "2511");
        assertThat(Axes.industries("01")).containsExactly("A", "01");
        assertThat(Axes.industries("44")).containsExactly("D", "44");
        assertThat(Axes.industries("97")).containsExactly("T", "97");
        assertThat(Axes.industries("C")).containsExactly("C");
        assertThat(Axes.industries(null)).isEmpty();
    }
}
