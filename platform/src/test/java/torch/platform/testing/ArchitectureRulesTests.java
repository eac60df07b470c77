package torch.platform.testing;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import torch.platform.testing.fixture.SneakyReference;
import torch.platform.testing.fixture.SneakyWriter;
import torch.platform.testing.fixture.WordProjection;

class ArchitectureRulesTests {

    @ParameterizedTest
    @ValueSource(classes = {SneakyWriter.class, SneakyReference.class})
    void failWhenAClassWritesACollectionBehindThePort(Class<?> sneaky) {
        JavaClasses classes = new ClassFileImporter().importClasses(sneaky);
        assertThatThrownBy(() -> ArchitectureRules.check(classes))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining(sneaky.getSimpleName());
    }

    @Test
    void allowAProjectionToWriteItsView() {
        JavaClasses classes = new ClassFileImporter().importClasses(WordProjection.class, ArchitectureRulesTests.class);
        assertThatCode(() -> ArchitectureRules.check(classes)).doesNotThrowAnyException();
    }
}
