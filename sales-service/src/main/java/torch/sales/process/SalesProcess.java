package torch.sales.process;

import java.util.List;
import java.util.stream.Stream;

/**
 * One version of a process. A version is never edited, since running deals keep it: a change is a new version.
 *
 * @param stages in order; the last two are won and lost
 */
public record SalesProcess(String code, int version, Label name, List<Stage> stages) {

    public SalesProcess {
        stages = List.copyOf(stages);
        if (stages.stream().map(Stage::code).distinct().count() != stages.size()) {
            throw new IllegalArgumentException("Stage codes of " + code + " repeat");
        }
    }

    static SalesProcess of(String code, int version, Label name, Stage... open) {
        return new SalesProcess(
                code,
                version,
                name,
                Stream.concat(Stream.of(open), Stream.of(Stage.WON, Stage.LOST)).toList());
    }

    public ProcessVersion id() {
        return new ProcessVersion(code, version);
    }

    public Stage first() {
        return stages.getFirst();
    }

    /** The open stage of this code. @throws StageUnknown there is none, or it is won or lost */
    public Stage openStage(String stageCode) {
        return stages.stream()
                .filter(stage -> stage.code().equals(stageCode) && !Stage.closes(stageCode))
                .findFirst()
                .orElseThrow(() -> new StageUnknown(this));
    }

    /** True when the second stage comes before the first; losing is no step back. */
    public boolean backward(String from, String to) {
        return place(to) < place(from);
    }

    /** The open stages that a step from one to the other leaves out; none for a step back and for losing. */
    public List<String> skipped(String from, String to) {
        if (to.equals(Stage.LOST.code()) || Stage.closes(from)) {
            return List.of();
        }
        return stages.stream()
                .map(Stage::code)
                .filter(stage -> place(stage) > place(from) && place(stage) < place(to))
                .toList();
    }

    private int place(String stageCode) {
        for (int place = 0; place < stages.size(); place++) {
            if (stages.get(place).code().equals(stageCode)) {
                return place;
            }
        }
        throw new IllegalArgumentException("No stage " + stageCode + " in " + code + " version " + version);
    }
}
