package torch.local.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ModulesTests {
    @TempDir
    Path root;

    @BeforeEach
    void aCheckout() throws IOException {
        write("pom.xml", "<module>deploy/local</module><module>platform</module><module>sales-service</module>");
        write("deploy/local/pom.xml", "<artifactId>torch-local</artifactId>");
        write("platform/pom.xml", "<artifactId>torch-platform</artifactId>");
        write("sales-service/pom.xml", """
                <artifactId>torch-sales-service</artifactId>
                <dependency><artifactId>torch-platform</artifactId></dependency>
                <dependency>
                  <artifactId>torch-local</artifactId>
                  <scope>test</scope>
                </dependency>
                """);
        write("sales-service/src/main/java/Sales.java", "class Sales {}");
    }

    @Test
    void findModulesByTheNameOfTheirJar() {
        Modules modules = Modules.of(root);

        assertThat(modules.has("local")).isTrue();
        assertThat(modules.has("demo")).isFalse();
        assertThat(modules.folder("local")).isEqualTo("deploy/local");
        assertThat(modules.jar("local")).isEqualTo(root.resolve("deploy/local/target/torch-local-0.1.0-SNAPSHOT.jar"));
    }

    @Test
    void stayFreshWhileNothingChanges() throws IOException {
        String before = fingerprint();
        write("sales-service/target/classes/Sales.class", "compiled");
        write("sales-service/src/test/java/SalesTests.java", "class SalesTests {}");
        write("deploy/local/src/main/java/Other.java", "class Other {}");

        assertThat(fingerprint()).isEqualTo(before);
    }

    @Test
    void areStaleAfterAnEditOfTheirSources() throws IOException {
        String before = fingerprint();
        write("sales-service/src/main/java/Sales.java", "class Sales { }");

        assertThat(fingerprint()).isNotEqualTo(before);
    }

    @Test
    void areStaleAfterAnEditOfTheSameLength() throws IOException {
        String before = fingerprint();
        Files.setLastModifiedTime(
                root.resolve("sales-service/src/main/java/Sales.java"),
                FileTime.from(Instant.now().plusSeconds(60)));

        assertThat(fingerprint()).isNotEqualTo(before);
    }

    @Test
    void areStaleAfterAnEditOfWhatTheyAreBuiltOn() throws IOException {
        String before = fingerprint();
        write("platform/src/main/java/Outbox.java", "class Outbox {}");
        String after = fingerprint();
        write("pom.xml", Files.readString(root.resolve("pom.xml")) + "<!-- newer versions -->");

        assertThat(after).isNotEqualTo(before);
        assertThat(fingerprint()).isNotEqualTo(after);
    }

    private String fingerprint() {
        return Modules.of(root).fingerprint("sales-service");
    }

    private void write(String path, String text) throws IOException {
        Path file = root.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
