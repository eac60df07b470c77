package torch.local.launcher;

import java.util.ArrayList;
import java.util.List;
import torch.local.servers.Endpoints;

/** What each application is told about ports and stores. */
record Arguments(Ports ports, Endpoints stores) {
    List<String> of(App app) {
        List<String> arguments =
                new ArrayList<>(List.of("--server.port=" + ports.of(app), "--server.address=127.0.0.1"));
        if (app == App.GATEWAY) {
            for (App service : App.services())
                arguments.add("--torch.gateway.services." + service.title() + "=http://127.0.0.1:" + ports.of(service));
        } else {
            arguments.add("--spring.kafka.bootstrap-servers=" + stores.kafkaBootstrapServers());
            arguments.add("--spring.mongodb.uri=" + stores.mongodbUri(app.title()));
        }
        return arguments;
    }
}
