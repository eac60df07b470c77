package torch.sales.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ProcessesTests {

    private final Processes processes = new Processes();
    private final SalesProcess keyAccount = processes.current(Processes.DEFAULT);

    static Iterable<SalesProcess> all() {
        return new Processes().all();
    }

    @ParameterizedTest
    @MethodSource("all")
    void probabilityRisesFromStageToStageUntilTheDealIsWon(SalesProcess process) {
        var open = process.stages().subList(0, process.stages().size() - 1);
        assertThat(open).extracting(Stage::probability).isSorted().doesNotHaveDuplicates();
        assertThat(process.stages()).endsWith(Stage.WON, Stage.LOST);
    }

    @ParameterizedTest
    @MethodSource("all")
    void everyStageHasANameInBothLanguages(SalesProcess process) {
        assertThat(process.stages()).allSatisfy(stage -> {
            assertThat(stage.name().zh()).matches("\\p{IsHan}+");
            assertThat(stage.name().en()).isNotBlank();
        });
    }

    @Test
    void aVersionIsFoundAgainByItsId() {
        assertThat(processes.get(keyAccount.id())).isEqualTo(keyAccount);
        assertThatThrownBy(() -> processes.get(new ProcessVersion(Processes.DEFAULT, 99)))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void saysWhichStagesAStepLeavesOut() {
        assertThat(keyAccount.skipped("LEAD_QUALIFIED", "QUOTED")).containsExactly("NEEDS_CONFIRMED", "SAMPLE_TESTED");
        assertThat(keyAccount.skipped("QUOTED", "WON")).containsExactly("NEGOTIATION");
        assertThat(keyAccount.skipped("QUOTED", "NEGOTIATION")).isEmpty();
        assertThat(keyAccount.skipped("QUOTED", "LEAD_QUALIFIED")).isEmpty();
        assertThat(keyAccount.skipped("LEAD_QUALIFIED", "LOST")).isEmpty();
    }

    @Test
    void losingIsNoStepBack() {
        assertThat(keyAccount.backward("QUOTED", "SAMPLE_TESTED")).isTrue();
        assertThat(keyAccount.backward("QUOTED", "NEGOTIATION")).isFalse();
        assertThat(keyAccount.backward("QUOTED", "LOST")).isFalse();
    }

    @Test
    void refusesStagesThatADealCannotBeMovedTo() {
        assertThatThrownBy(() -> keyAccount.openStage("WON")).isInstanceOf(StageUnknown.class);
        assertThatThrownBy(() -> keyAccount.openStage("TERMS_AGREED")).isInstanceOf(StageUnknown.class);
        assertThatThrownBy(() -> processes.current("NO_SUCH")).isInstanceOf(ProcessUnknown.class);
    }
}
