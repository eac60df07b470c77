package torch.customer.region;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import torch.customer.entry.Checked.Accepted;
import torch.customer.entry.Checked.Rejected;

class RegionsTests {

    private static final RegionStatus CURRENT = new RegionStatus.Current();

    @Test
    void findsACountyWithItsLevelAndParent() {
        assertThat(Regions.find("370202")).contains(new Region("370202", "市南区", RegionLevel.COUNTY, "370200", CURRENT));
    }

    @ParameterizedTest
    @MethodSource("paths")
    void tellsThePathAsInAnAddress(String code, List<String> path) {
        assertThat(Regions.find(code).orElseThrow().path()).isEqualTo(path);
    }

    static Stream<Arguments> paths() {
        return Stream.of(
                arguments("370000", List.of("山东省")),
                arguments("370200", List.of("山东省", "青岛市")),
                arguments("370202", List.of("山东省", "青岛市", "市南区")),
                arguments("110101", List.of("北京市", "东城区")),
                arguments("429004", List.of("湖北省", "仙桃市")),
                arguments("659001", List.of("新疆维吾尔自治区", "石河子市")),
                arguments("441900", List.of("广东省", "东莞市")),
                arguments("810102", List.of("香港特别行政区", "香港岛", "湾仔区")),
                arguments("820105", List.of("澳门特别行政区", "澳门市", "圣安多尼堂区")),
                arguments("710000", List.of("台湾省")));
    }

    @ParameterizedTest
    @CsvSource({
        "110228, 110118, 密云区",
        "370282, 370215, 即墨区",
        "220381, 220184, 公主岭市",
        "341521, 340422, 寿县",
        "350427, 350405, 沙县区",
        "371203, 370117, 钢城区",
        "542200, 540500, 山南市",
        "542623, 540481, 米林市",
        "370171, 370176, 济南高新技术产业开发区"
    })
    void resolvesARetiredCodeToItsSuccessor(String retired, String code, String name) {
        Region region = Regions.find(retired).orElseThrow();

        assertThat(region.code()).isEqualTo(code);
        assertThat(region.name()).isEqualTo(name);
        assertThat(region.status()).isEqualTo(CURRENT);
    }

    @ParameterizedTest
    @CsvSource({
        "371202, 莱城区, 2019, 370000",
        "371200, 莱芜市, 2019, 370000",
        "310108, 闸北区, 2014, 310100",
        "130101, 市辖区, 2018, 130100",
        "652101, 吐鲁番市, 2014, 650400"
    })
    void keepsARetiredCodeWithoutKnownSuccessorAsItself(String code, String name, int lastYear, String parent) {
        Region region = Regions.find(code).orElseThrow();

        assertThat(region.code()).isEqualTo(code);
        assertThat(region.name()).isEqualTo(name);
        assertThat(region.status()).isEqualTo(new RegionStatus.Retired(lastYear));
        assertThat(region.parent()).isEqualTo(parent);
    }

    @Test
    void doesNotTakeACountyForThePrefectureOfItsName() {
        assertThat(Regions.find("469003").orElseThrow().status()).isEqualTo(new RegionStatus.Retired(2014));
        assertThat(Regions.find("460400").orElseThrow().level()).isEqualTo(RegionLevel.PREFECTURE);
    }

    @Test
    void countsProvincesAndTheirParts() {
        assertThat(Regions.provinces()).hasSize(34);
        assertThat(ofLevel(RegionLevel.PREFECTURE)).hasSize(342 + 3 + 2);
        // three of the counties' source are prefectures that have none
        assertThat(ofLevel(RegionLevel.COUNTY)).hasSize(2978 - 3 + 18 + 7);
    }

    @Test
    void everyRegionInForceFindsItselfAndLiesInOneInForce() {
        assertThat(Regions.provinces().stream().flatMap(RegionsTests::withParts))
                .allSatisfy(region -> {
                    assertThat(Regions.find(region.code())).contains(region);
                    assertThat(region.status()).isEqualTo(CURRENT);
                    assertThat(region.path()).isNotEmpty().endsWith(region.name());
                });
    }

    @Test
    void listsPartsInTheOrderOfTheirCodes() {
        assertThat(Regions.children("460000")).extracting(Region::name).startsWith("海口市", "三亚市", "三沙市", "儋州市");
        assertThat(Regions.children("370202")).isEmpty();
        assertThat(Regions.children("999999")).isEmpty();
    }

    @Test
    void parsesFullWidthDigits() {
        assertThat(Regions.parse(" ３７０２０２ "))
                .isEqualTo(new Accepted<>(Regions.find("370202").orElseThrow()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "37", "3702020", "37020A", "青岛市", "٣٧٠٢٠٢"})
    void refusesWhatIsNoCode(String text) {
        assertThat(Regions.parse(text))
                .isInstanceOfSatisfying(
                        Rejected.class, refusal -> assertThat(refusal.code()).isEqualTo(Regions.NOT_A_CODE));
    }

    @ParameterizedTest
    @ValueSource(strings = {"000000", "379999", "990000"})
    void refusesAnUnknownCode(String text) {
        assertThat(Regions.parse(text))
                .isInstanceOfSatisfying(
                        Rejected.class, refusal -> assertThat(refusal.code()).isEqualTo(Regions.UNKNOWN_REGION));
    }

    private static List<Region> ofLevel(RegionLevel level) {
        return Regions.provinces().stream()
                .flatMap(RegionsTests::withParts)
                .filter(region -> region.level() == level)
                .toList();
    }

    private static Stream<Region> parts(Region region) {
        return Regions.children(region.code()).stream();
    }

    private static Stream<Region> withParts(Region region) {
        return Stream.concat(Stream.of(region), parts(region).flatMap(RegionsTests::withParts));
    }
}
