package torch.local.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunFileTests {
    @TempDir
    Path folder;

    @Test
    void readsWhatItWrote() {
        RunFile run = new RunFile(new Ports(18080, 19092), Map.of("launcher", 1L, "kafka", 22L));
        run.write(folder.resolve("run.properties"));

        assertThat(RunFile.read(folder.resolve("run.properties"))).contains(run);
        assertThat(RunFile.read(folder.resolve("other"))).isEmpty();
    }
}
