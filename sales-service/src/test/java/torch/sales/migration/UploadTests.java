package torch.sales.migration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.util.unit.DataSize;
import torch.platform.problem.TooLarge;

class UploadTests {

    @Test
    void holdsABodyUpToTheLimit() throws IOException {
        byte[] body = new byte[100_000];
        try (Upload upload = Upload.receive(new ByteArrayInputStream(body), body.length);
                var content = upload.open()) {
            assertThat(content.readAllBytes()).isEqualTo(body);
        }
    }

    @Test
    void refusesALongerBodyWhateverItsDeclaredLength() {
        var body = new ByteArrayInputStream(new byte[100_001]);
        assertThatThrownBy(() -> Upload.receive(body, 100_000)).isInstanceOf(TooLarge.class);
    }

    @Test
    void takes64MegabytesUnlessSetOtherwise() {
        var settings = new Binder(new MapConfigurationPropertySource(Map.of()))
                .bindOrCreate("torch.sales.import", ImportSettings.class);
        assertThat(settings.bodyLimit()).isEqualTo(DataSize.ofMegabytes(64));
    }
}
