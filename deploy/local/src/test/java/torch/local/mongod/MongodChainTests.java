package torch.local.mongod;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import torch.local.mongod.MongodChain.Step;
import torch.local.process.CannotStart;

class MongodChainTests {
    @TempDir
    Path folder;

    @Test
    void takesTheFirstThatIsNewEnough() throws IOException {
        Mongod old = new Mongod(Path.of("/old/mongod"), Path.of("/old/lib"), new MongodVersion(4, 4, 9));
        Mongod good = new Mongod(Path.of("/good/mongod"), Path.of("/good/lib"), new MongodVersion(7, 0, 1));
        MongodChain chain =
                new MongodChain(Map.of(), List.of(new Step("old", () -> old), new Step("good", () -> good)));

        assertThat(chain.find()).isEqualTo(new MongoSource.Program(good));
    }

    @Test
    void givesUpWithOneLineThatNamesEveryWayAndItsCause() {
        Mongod old = new Mongod(Path.of("/old/mongod"), Path.of("/old/lib"), new MongodVersion(4, 4, 9));
        MongodChain chain =
                new MongodChain(Map.of(), List.of(new Step("mongod on PATH", () -> old), new Step("cache", () -> {
                    throw new NotHere("nothing in ~/.cache");
                })));

        assertThatThrownBy(chain::find)
                .isInstanceOf(CannotStart.class)
                .hasMessage("No MongoDB server could be had. Tried: mongod on PATH (Found mongod 4.4.9 at /old/mongod;"
                        + " 6.0 or newer is needed.); cache (nothing in ~/.cache). Install MongoDB 6.0+ and put mongod"
                        + " on PATH, or set CRM_MONGOD=/path/to/mongod or CRM_MONGODB_URI.");
    }

    @Test
    void neverReplacesAConfiguredProgramThatIsTooOld() throws IOException {
        Path program = program("4.2.0");
        MongodChain chain = new MongodChain(Map.of("CRM_MONGOD", program.toString()), List.of());

        assertThatThrownBy(chain::find).hasMessageContaining("Found mongod 4.2.0 at " + program);
    }

    @Test
    void usesAConfiguredProgram() throws IOException {
        Path program = program("8.0.3");
        MongodChain chain = new MongodChain(Map.of("CRM_MONGOD", program.toString()), List.of());

        assertThat(chain.find())
                .isEqualTo(new MongoSource.Program(
                        new Mongod(program, program.resolveSibling("lib"), new MongodVersion(8, 0, 3))));
    }

    @Test
    void saysWhenNothingAnswersUnderAConfiguredAddress() {
        MongodChain chain = new MongodChain(
                Map.of("CRM_MONGODB_URI", "mongodb://me:secret@127.0.0.1:1/?serverSelectionTimeoutMS=50"), List.of());

        assertThatThrownBy(chain::find)
                .hasMessageStartingWith("No MongoDB answered at mongodb://***@127.0.0.1:1")
                .hasMessageEndingWith("Unset CRM_MONGODB_URI to let the launcher start one.")
                .message()
                .doesNotContain("secret")
                .doesNotContain("\n");
    }

    private Path program(String version) throws IOException {
        Path program = folder.resolve("mongod");
        Files.writeString(program, "#!/bin/sh\necho 'db version v" + version + "'\n");
        assertThat(program.toFile().setExecutable(true)).isTrue();
        return program;
    }
}
