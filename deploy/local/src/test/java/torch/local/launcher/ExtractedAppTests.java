package torch.local.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import torch.local.launcher.ExtractedApp.Cache;
import torch.local.process.CannotStart;

class ExtractedAppTests {
    @TempDir
    Path root;

    ExtractedApp sales;

    @BeforeEach
    void aBuild() throws IOException {
        sales = ExtractedApp.of(App.SALES, new Workspace(root));
        Files.createDirectories(sales.jar().getParent());
        Files.createDirectories(sales.folder());
        Files.writeString(sales.jar(), "jar");
    }

    @Test
    void hasNoCacheBeforeItIsTrained() {
        assertThat(sales.cache()).isEqualTo(Cache.MISSING);
        assertThat(sales.command()).noneMatch(argument -> argument.contains("AOTCache"));
    }

    @Test
    void usesTheCacheOfThisBuildOnly() throws IOException {
        sales.keepCache(Files.writeString(root.resolve("made"), "cache"));
        assertThat(sales.cache()).isEqualTo(Cache.FRESH);
        assertThat(sales.command()).anyMatch(argument -> argument.startsWith("-XX:AOTCache="));

        Files.setLastModifiedTime(sales.jar(), FileTime.from(Instant.now().plusSeconds(60)));
        assertThat(sales.cache()).isEqualTo(Cache.OUTDATED);
        assertThat(sales.command()).noneMatch(argument -> argument.contains("AOTCache"));
    }

    @Test
    void trainsWithTheFlagsItRunsWith() {
        assertThat(sales.trainingCommand(root.resolve("made"))).containsAll(JvmFlags.APPLICATIONS);
        assertThat(sales.command()).containsAll(JvmFlags.APPLICATIONS);
    }

    @Test
    void saysWhenTheJarIsNoApplication() {
        assertThatThrownBy(sales::extract).isInstanceOf(CannotStart.class).hasMessageContaining("is no application");
    }
}
