package torch.local.mongod;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MongodCacheTests {
    private static final Platform PLATFORM = new Platform("linux", "x86_64");

    @TempDir
    Path root;

    MongodCache cache;

    @BeforeEach
    void start() {
        cache = new MongodCache(root, PLATFORM);
    }

    @Test
    void findsWhatItKept() throws Exception {
        Mongod kept = cache.keep(filled("6.0.27"));

        assertThat(kept.executable()).isEqualTo(root.resolve("6.0.27-linux-x86_64/mongod"));
        assertThat(cache.find()).isEqualTo(kept);
    }

    @Test
    void refusesAProgramThatChanged() throws Exception {
        Mongod kept = cache.keep(filled("6.0.27"));
        Files.writeString(kept.executable(), "# changed\n", StandardOpenOption.APPEND);

        assertThatThrownBy(cache::find).isInstanceOf(NotHere.class).hasMessageContaining("expected");
    }

    @Test
    void ignoresTheProgramOfAnotherPlatform() throws Exception {
        cache.keep(filled("6.0.27"));

        assertThatThrownBy(() -> new MongodCache(root, new Platform("linux", "aarch64")).find())
                .hasMessageStartingWith("nothing in");
    }

    @Test
    void keepsNothingThatDoesNotRun() throws Exception {
        Path scratch = cache.scratch();
        Files.writeString(scratch.resolve("mongod"), "no program");

        assertThatThrownBy(() -> cache.keep(scratch)).isInstanceOf(NotHere.class);
        assertThatThrownBy(cache::find).isInstanceOf(NotHere.class);
    }

    private Path filled(String version) throws Exception {
        Path scratch = cache.scratch();
        Path program = program(scratch, version);
        assertThat(program.toFile().setExecutable(true)).isTrue();
        return scratch;
    }

    private static Path program(Path scratch, String version) throws IOException {
        return Files.writeString(scratch.resolve("mongod"), "#!/bin/sh\necho 'db version v" + version + "'\n");
    }
}
