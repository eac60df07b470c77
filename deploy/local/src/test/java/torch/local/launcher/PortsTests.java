package torch.local.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import torch.local.process.CannotStart;
import torch.local.process.FreePort;

class PortsTests {
    @Test
    void followTheGateway() {
        Ports ports = new Ports(18080, 19092);

        assertThat(Arrays.stream(App.values()).map(ports::of))
                .containsExactly(18080, 18081, 18082, 18083, 18084, 18085);
        assertThat(ports.mongod()).isEqualTo(18086);
    }

    @Test
    void nameTheOneThatIsTakenAndTheOptionToChange() {
        assertThatThrownBy(() -> Ports.DEFAULT.refuseTaken(port -> port != 8083))
                .isInstanceOf(CannotStart.class)
                .hasMessage("Port 8083 (marketing) is taken: stop what listens there, or choose another with "
                        + "--port N (N to N+6 are used).");
        assertThatThrownBy(() -> Ports.DEFAULT.refuseTaken(port -> port != 9092))
                .hasMessageStartingWith("Port 9092 (kafka) is taken")
                .hasMessageEndingWith("--kafka-port N.");
    }

    @Test
    void areFreeOnceNobodyListens() throws IOException {
        int port;
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = socket.getLocalPort();
            assertThat(FreePort.isFree(port)).isFalse();
        }
        assertThat(FreePort.isFree(port)).isTrue();
    }
}
