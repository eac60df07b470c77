package torch.gateway.proxy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.web.server.autoconfigure.ServerProperties;
import org.springframework.mock.web.MockHttpServletRequest;
import torch.gateway.problem.Problem;

class ActorHeaderTests {

    private final ActorHeader actor = new ActorHeader(listeningOn(InetAddress.getLoopbackAddress()));
    private final MockHttpServletRequest request = new MockHttpServletRequest();

    @ParameterizedTest
    @ValueSource(strings = {"a", "li-wei-7", "0192f3c0-0000-7000-8000-000000000001"})
    void believesAPerson(String person) {
        request.addHeader("Torch-Person", person);

        assertThat(actor.actorOf(request)).isEqualTo(person);
    }

    @Test
    void callsWhoeverNamesNobodyLocal() {
        assertThat(actor.actorOf(request)).isEqualTo("local");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "A",
                "li wei",
                "li_wei",
                "system:import",
                "李伟",
                "a\nb",
                "0123456789012345678901234567890123456789012345678901234567890123x"
            })
    void refusesAnyOtherName(String person) {
        request.addHeader("Torch-Person", person);

        assertThatThrownBy(() -> actor.actorOf(request)).isInstanceOf(Problem.class);
    }

    @Test
    void refusesTwoPersonsAtOnce() {
        request.addHeader("Torch-Person", "li");
        request.addHeader("Torch-Person", "wang");

        assertThatThrownBy(() -> actor.actorOf(request)).isInstanceOf(Problem.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Torch-Actor", "torch-actor", "TORCH-ACTOR", "Torch-Person", "torch-anything"})
    void ownsItsFamilyOfHeaders(String header) {
        assertThat(actor.owns(header)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Torch", "X-Torch-Actor", "Idempotency-Key"})
    void ownsNoOtherHeader(String header) {
        assertThat(actor.owns(header)).isFalse();
    }

    @Test
    void doesNotStartWhereOthersCouldReachIt() throws Exception {
        assertThatThrownBy(() -> new ActorHeader(listeningOn(InetAddress.getByName("0.0.0.0"))))
                .hasMessageContaining("server.address");
        assertThatThrownBy(() -> new ActorHeader(new ServerProperties())).hasMessageContaining("loopback");
    }

    private static ServerProperties listeningOn(InetAddress address) {
        var server = new ServerProperties();
        server.setAddress(address);
        return server;
    }
}
