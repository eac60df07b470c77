package torch.local.servers;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EndpointsTests {
    @ParameterizedTest
    @CsvSource({
        "mongodb://127.0.0.1:1/?replicaSet=rs0, mongodb://127.0.0.1:1/sales?replicaSet=rs0",
        "mongodb://127.0.0.1:1, mongodb://127.0.0.1:1/sales",
        "mongodb://a:b@h1:1/other?w=1, mongodb://a:b@h1:1/sales?w=1",
        "mongodb+srv://cluster.example/, mongodb+srv://cluster.example/sales",
    })
    void putsTheDatabaseIntoAnyConnectionString(String uri, String expected) {
        assertThat(new Endpoints("127.0.0.1:2", uri).mongodbUri("sales")).isEqualTo(expected);
    }
}
