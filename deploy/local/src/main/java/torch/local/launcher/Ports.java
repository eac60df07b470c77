package torch.local.launcher;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.IntPredicate;
import torch.local.process.CannotStart;

/** Everything listens on 127.0.0.1; services and mongod follow the gateway's port, so that two checkouts can run. */
record Ports(int gateway, int kafka) {
    static final Ports DEFAULT = new Ports(8080, 9092);

    static boolean isUsable(int port) {
        return port >= 1024 && port <= 65_000;
    }

    Ports withGateway(int port) {
        return new Ports(port, kafka);
    }

    Ports withKafka(int port) {
        return new Ports(gateway, port);
    }

    int of(App app) {
        return gateway + app.ordinal();
    }

    int mongod() {
        return gateway + App.values().length;
    }

    /** Names the first port that is not free, and the option that chooses another. */
    void refuseTaken(IntPredicate isFree) {
        all().forEach((name, port) -> {
            if (!isFree.test(port))
                throw new CannotStart("Port " + port + " (" + name + ") is taken: stop what listens there, or choose "
                        + "another with "
                        + (name.equals("kafka") ? "--kafka-port N." : "--port N (N to N+6 are used)."));
        });
    }

    private Map<String, Integer> all() {
        Map<String, Integer> all = new LinkedHashMap<>();
        for (App app : App.values()) all.put(app.title(), of(app));
        all.put("mongod", mongod());
        all.put("kafka", kafka);
        return all;
    }
}
