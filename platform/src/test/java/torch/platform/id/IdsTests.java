package torch.platform.id;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class IdsTests {

    @Test
    void areNewAndInOrder() {
        var ids = Stream.generate(Ids::next).limit(1000).toList();
        assertThat(ids).doesNotHaveDuplicates().isSorted();
        assertThat(UUID.fromString(ids.getFirst()).version()).isEqualTo(7);
    }

    @Test
    void ofAnOutsideCodeAreAlwaysTheSame() {
        assertThat(Ids.of("erp.customer", "C-1"))
                .isEqualTo(Ids.of("erp.customer", "C-1"))
                .isNotEqualTo(Ids.of("erp.product", "C-1"));
        assertThat(UUID.fromString(Ids.of("erp.customer", "C-1")).version()).isEqualTo(5);
    }

    @Test
    void areToldFromAnyOtherText() {
        assertThat(Ids.isId(Ids.next())).isTrue();
        assertThat(Stream.of("", "7", "{\"$ne\":1}", Ids.next().toUpperCase(), Ids.next() + " "))
                .noneMatch(Ids::isId);
    }
}
