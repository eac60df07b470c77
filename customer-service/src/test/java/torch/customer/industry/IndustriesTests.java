package torch.customer.industry;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import torch.customer.entry.Checked.Accepted;
import torch.customer.entry.Checked.Rejected;

class IndustriesTests {

    @Test
    void findsAnEntryOfEveryLevel() {
        assertThat(Industries.find("C")).contains(new Industry("C", "制造业", IndustryLevel.SECTION, null));
        assertThat(Industries.find("25")).contains(new Industry("25", "石油、煤炭及其他燃料加工业", IndustryLevel.DIVISION, "C"));
        assertThat(Industries.find("251")).contains(new Industry("251", "精炼石油产品制造", IndustryLevel.GROUP, "25"));
        assertThat(Industries.find("2511")).contains(new Industry("2511", "原油加工及石油制品制造", IndustryLevel.CLASS, "251"));
    }

    @Test
    void tellsThePathFromTheSection() {
        assertThat(Industries.find("2511").orElseThrow().path())
                .containsExactly("制造业", "石油、煤炭及其他燃料加工业", "精炼石油产品制造", "原油加工及石油制品制造");
        assertThat(Industries.find("2511").orElseThrow().section()).isEqualTo("C");
    }

    @Test
    void hasTheStandardsNumberOfEntriesOnEachLevel() {
        List<Industry> sections = Industries.sections();
        List<Industry> divisions = parts(sections);
        List<Industry> groups = parts(divisions);
        List<Industry> classes = parts(groups);

        assertThat(Stream.of(sections, divisions, groups, classes).map(List::size))
                .containsExactly(20, 97, 473, 1381);
        assertThat(classes).allSatisfy(industry -> assertThat(industry.path()).hasSize(4));
        assertThat(parts(classes)).isEmpty();
    }

    @Test
    void titlesAreWholeAndFullWidth() {
        List<Industry> all = Stream.iterate(Industries.sections(), list -> !list.isEmpty(), IndustriesTests::parts)
                .flatMap(List::stream)
                .toList();

        assertThat(all).extracting(Industry::name).noneMatch(name -> name.matches(".*[\\s()].*"));
        assertThat(all)
                .extracting(Industry::name)
                .contains("铁路、船舶、航空航天和其他运输设备制造业", "食品、酒、饮料及茶生产专用设备制造", "三维（3D）打印技术推广服务");
    }

    @Test
    void everyClassOf2011LeadsToClassesOf2017() {
        List<List<Industry>> successors = IntStream.range(0, 10_000)
                .mapToObj(number -> Industries.from2011("%04d".formatted(number)))
                .filter(list -> !list.isEmpty())
                .toList();

        assertThat(successors).hasSize(1094);
        assertThat(successors.stream().flatMap(List::stream).distinct()).hasSize(1381);
        assertThat(successors.stream().flatMap(List::stream))
                .allSatisfy(industry -> assertThat(industry.level()).isEqualTo(IndustryLevel.CLASS));
    }

    @Test
    void readsACodeOf2011ThatChangedItsMeaningOnlyWhenAsked() {
        assertThat(Industries.find("3513").orElseThrow().name()).isEqualTo("深海石油钻探设备制造");
        assertThat(Industries.from2011("3513")).extracting(Industry::code).containsExactly("3514", "3517");
    }

    @Test
    void correctsTheMisprintOfTheAnnex() {
        assertThat(Industries.from2011("7289")).extracting(Industry::code).containsExactly("7279");
        assertThat(Industries.from2011("7292"))
                .extracting(Industry::code)
                .containsExactly("7281", "7282", "7283", "7284", "7289");
    }

    @ParameterizedTest
    @CsvSource({"C, C", "ｃ２５１１, 2511", "2511, 2511", "C25, 25", "' 251 ', 251", "A0111, 0111"})
    void parsesCodesWithAndWithoutTheSection(String text, String code) {
        assertThat(Industries.parse(text))
                .isEqualTo(new Accepted<>(Industries.find(code).orElseThrow()));
    }

    @ParameterizedTest
    @CsvSource({"4042, 3587", "C4042, 3587", "6891, 6853", "7851, 7850", "8012, 8113"})
    void leadsAWithdrawnClassToItsOnlySuccessor(String text, String code) {
        assertThat(Industries.parse(text))
                .isEqualTo(new Accepted<>(Industries.find(code).orElseThrow()));
    }

    @ParameterizedTest
    @CsvSource({
        "X, UNKNOWN_INDUSTRY",
        "9999, UNKNOWN_INDUSTRY",
        "A2511, UNKNOWN_INDUSTRY",
        "98, UNKNOWN_INDUSTRY",
        "5430, SEVERAL_SUCCESSORS",
        "'', NOT_A_CODE",
        "1, NOT_A_CODE",
        "25111, NOT_A_CODE",
        "CC25, NOT_A_CODE",
        "制造业, NOT_A_CODE"
    })
    void refusesWithItsReason(String text, String reason) {
        assertThat(Industries.parse(text))
                .isInstanceOfSatisfying(
                        Rejected.class, refusal -> assertThat(refusal.code()).isEqualTo(reason));
    }

    @Test
    void namesTheSuccessorsToChooseFrom() {
        assertThat(Industries.parse("5430"))
                .isEqualTo(new Rejected<>(
                        Industries.SEVERAL_SUCCESSORS,
                        "Class 5430 of 2011 was divided in 2017; choose one of"
                                + " 5431, 5432, 5433, 5434, 5435, 5436, 5437, 5438, 5439."));
    }

    private static List<Industry> parts(List<Industry> industries) {
        return industries.stream()
                .flatMap(industry -> Industries.children(industry.code()).stream())
                .toList();
    }
}
