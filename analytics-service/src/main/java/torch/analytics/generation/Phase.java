package torch.analytics.generation;

import java.util.Arrays;
import java.util.List;

/** How far a rebuild has come. */
enum Phase {
    /** Contributions are written from the topics' beginning. */
    LOADING,
    /** Figures are computed from all contributions. */
    SETTLING,
    /** Both generations are held against each other. */
    COMPARING,
    /** The new generation answers; the old one is kept up for instances that have not noticed yet. */
    SWITCHED,
    DONE,
    /** The generations differ, or a step was not possible: the old one stays live. */
    FAILED;

    boolean ended() {
        return this == DONE || this == FAILED;
    }

    static List<String> endedNames() {
        return Arrays.stream(values()).filter(Phase::ended).map(Phase::name).toList();
    }
}
