package torch.local.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import torch.local.servers.Endpoints;

class ArgumentsTests {
    private final Arguments arguments = new Arguments(
            new Ports(18080, 19092), new Endpoints("127.0.0.1:19092", "mongodb://127.0.0.1:18086/?replicaSet=rs0"));

    @Test
    void giveEachServiceItsPortAndDatabase() {
        assertThat(arguments.of(App.SALES))
                .containsExactly(
                        "--server.port=18082",
                        "--server.address=127.0.0.1",
                        "--spring.kafka.bootstrap-servers=127.0.0.1:19092",
                        "--spring.mongodb.uri=mongodb://127.0.0.1:18086/sales?replicaSet=rs0");
    }

    @Test
    void giveTheGatewayTheServicesAndNoStore() {
        assertThat(arguments.of(App.GATEWAY))
                .hasSize(7)
                .contains("--server.port=18080", "--torch.gateway.services.analytics=http://127.0.0.1:18085")
                .noneMatch(argument -> argument.contains("mongodb") || argument.contains("kafka"));
    }
}
