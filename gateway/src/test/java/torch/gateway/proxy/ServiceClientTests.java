package torch.gateway.proxy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import org.apache.hc.core5.http.HttpHost;
import org.junit.jupiter.api.Test;
import org.springframework.util.unit.DataSize;
import torch.gateway.problem.Problem;
import torch.gateway.problem.ProblemType;

class ServiceClientTests {

    private static final ClientSettings ONE_CONNECTION =
            new ClientSettings(Duration.ofMillis(200), 1, Duration.ofSeconds(5), Duration.ofSeconds(1));

    @Test
    void tellsThatNothingWasSentToAServiceThatIsNotThere() throws Exception {
        try (var taken = new Socket()) {
            // bound but not listening: nobody else can come to listen there
            taken.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));

            assertThat(problemOf(clientOf(ONE_CONNECTION), taken.getLocalPort()))
                    .isEqualTo(ProblemType.UPSTREAM_UNREACHABLE);
        }
    }

    @Test
    void tellsThatAServiceIsBusyWhenItsConnectionsAreInUse() throws Exception {
        try (var silent = new ServerSocket(0, 10, InetAddress.getLoopbackAddress())) {
            ServiceClient client = clientOf(ONE_CONNECTION);
            Thread first = Thread.startVirtualThread(() -> problemOf(client, silent.getLocalPort()));
            try (Socket inUse = silent.accept()) {
                assertThat(problemOf(client, silent.getLocalPort())).isEqualTo(ProblemType.UPSTREAM_BUSY);
            }
            first.join();
        }
    }

    private static ServiceClient clientOf(ClientSettings settings) {
        return new ServiceClient(new ClientConfiguration().connections(settings), settings);
    }

    private static ProblemType problemOf(ServiceClient client, int port) {
        var address = new HttpHost("http", "127.0.0.1", port);
        var limits = new Limits(Duration.ofSeconds(10), DataSize.ofKilobytes(1));
        var target = new Target("stub", address, limits, Target::unchanged);
        var request = new ServiceRequest("GET", address, "/");
        return catchThrowableOfType(Problem.class, () -> client.send(target, request))
                .type();
    }
}
