package torch.local.launcher;

import java.util.ArrayList;
import java.util.List;
import torch.local.servers.Endpoints;

/** What each application is told about ports and stores. */
record Arguments(Ports ports, Endpoints stores) {
    List<String> of(App app) {
        return app == App.GATEWAY ? gateway() : service(app.title(), ports.of(app), stores);
    }

    static List<String> service(String title, int port, Endpoints stores) {
        List<String> arguments = onLoopback(port);
        arguments.add("--spring.kafka.bootstrap-servers=" + stores.kafkaBootstrapServers());
        arguments.add("--spring.mongodb.uri=" + stores.mongodbUri(title));
        return arguments;
    }

    private List<String> gateway() {
        List<String> arguments = onLoopback(ports.of(App.GATEWAY));
        for (App service : App.services())
            arguments.add("--torch.gateway.services." + service.title() + "=http://127.0.0.1:" + ports.of(service));
        return arguments;
    }

    private static List<String> onLoopback(int port) {
        return new ArrayList<>(List.of("--server.port=" + port, "--server.address=127.0.0.1"));
    }
}
