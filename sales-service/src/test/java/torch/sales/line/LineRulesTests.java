package torch.sales.line;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import torch.platform.money.Money;
import torch.platform.problem.FieldError;
import torch.platform.problem.Invalid;

class LineRulesTests {

    @ParameterizedTest
    @CsvSource({"3,0.10,0.30", "0.125,8.8,1.10", "1000000,12.345678,12345678.00", "2.50,1.25,3.125", "1E+2,5,500.00"})
    void anAmountIsExactlyQuantityTimesPrice(String quantity, String price, String amount) {
        assertThat(lines(line(quantity, price, "CNY")).getFirst().amount()).isEqualTo(Money.of(amount, "CNY"));
    }

    @Test
    void theSameNumberIsWrittenInOneWay() {
        assertThat(lines(line("10.0", "5.5", "CNY"))).isEqualTo(lines(line("1E+1", "5.500", "CNY")));
    }

    @ParameterizedTest
    @CsvSource({
        "0,1,/lines/0/quantity,NOT_POSITIVE",
        "-1,1,/lines/0/quantity,NOT_POSITIVE",
        "1E+999999999,1,/lines/0/quantity,OUT_OF_RANGE",
        "1E-999999999,1,/lines/0/quantity,OUT_OF_RANGE",
        "1,-0.01,/lines/0/unitPrice/amount,NEGATIVE",
        "0.000001,0.01,/lines/0,AMOUNT_OUT_OF_RANGE",
        "999999999999,99999,/lines/0,AMOUNT_OUT_OF_RANGE"
    })
    void refusesWhatCannotBeReckonedExactly(String quantity, String price, String pointer, String code) {
        assertThat(errors(line(quantity, price, "CNY")))
                .extracting(FieldError::pointer, FieldError::code)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(pointer, code));
    }

    @Test
    void refusesTwoCurrenciesInOneDeal() {
        assertThat(errors(line("1", "1", "CNY"), line("1", "1", "USD")))
                .extracting(FieldError::pointer)
                .containsExactly("/lines/1/unitPrice/currency");
    }

    @Test
    void refusesASumThatNoAmountCanHold() {
        LineRequest huge = line("900000000", "1000000", "CNY");
        assertThat(errors(huge, huge)).extracting(FieldError::pointer).containsExactly("/lines");
    }

    @Test
    void aStatedAmountMustBeTheSumOfTheLines() {
        var lines = lines(line("2", "10", "CNY"));
        List<FieldError> errors = new ArrayList<>();
        assertThat(Amounts.of(lines, Money.of("20", "CNY"), Amounts.NOTHING_KNOWN, errors))
                .isEqualTo(Money.of("20.00", "CNY"));
        assertThat(errors).isEmpty();
        Amounts.of(lines, Money.of("20.01", "CNY"), Amounts.NOTHING_KNOWN, errors);
        Amounts.of(List.of(), Money.of("-1", "CNY"), Amounts.NOTHING_KNOWN, errors);
        assertThat(errors).extracting(FieldError::code).containsExactly("NOT_THE_SUM", "NEGATIVE");
    }

    @Test
    void withoutLinesTheAmountIsAsStatedOrAsBefore() {
        Money before = Money.of("7.00", "EUR");
        assertThat(Amounts.of(List.of(), null, before, new ArrayList<>())).isEqualTo(before);
        assertThat(Amounts.of(List.of(), Money.of("8", "EUR"), before, new ArrayList<>()))
                .isEqualTo(Money.of("8.00", "EUR"));
    }

    private static LineRequest line(String quantity, String price, String currency) {
        return new LineRequest("L-46", new BigDecimal(quantity), Money.of(price, currency));
    }

    private static List<ProductLine> lines(LineRequest... stated) {
        return LineRules.lines(List.of(stated), "/lines");
    }

    private static List<FieldError> errors(LineRequest... stated) {
        var thrown = new ArrayList<FieldError>();
        assertThatThrownBy(() -> lines(stated))
                .asInstanceOf(type(Invalid.class))
                .satisfies(invalid -> thrown.addAll(invalid.errors()));
        return thrown;
    }
}
