package torch.load;

import static io.gatling.javaapi.core.CoreDsl.StringBody;
import static io.gatling.javaapi.core.CoreDsl.exec;
import static io.gatling.javaapi.http.HttpDsl.status;

import io.gatling.javaapi.core.ChainBuilder;
import io.gatling.javaapi.core.Session;
import io.gatling.javaapi.http.Http;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Function;

/** What clients do in the measured phases. */
final class Requests {

    private final Prepared prepared;

    Requests(Prepared prepared) {
        this.prepared = prepared;
    }

    List<Phase> all() {
        return List.of(
                new Phase("create customer", 500, 100, http -> create(http, false)),
                new Phase("create customer with credit code", 500, 100, http -> create(http, true)),
                new Phase("move deal to another stage", 500, null, this::move),
                new Phase("read customer by id", 2000, null, http -> get(http, session -> customer())),
                new Phase("list customers, page 1 of 50", 900, null, http -> get(http, session -> prepared.page1())),
                new Phase(
                        "list customers, page 1000 of 50",
                        900,
                        null,
                        http -> get(http, session -> prepared.page1000())),
                new Phase("search customers by part of name", null, null, http -> get(http, session -> search())));
    }

    private static ChainBuilder create(Http http, boolean withCreditCode) {
        return exec(http.post("/api/customers")
                .body(StringBody(session -> Companies.registration(withCreditCode)))
                .check(status().is(201)));
    }

    private ChainBuilder move(Http http) {
        return exec(session -> {
                    Deals.Move move = prepared.deals().next();
                    return session.set("deal", move.deal()).set("stage", move.stage());
                })
                .exec(http.post("/api/opportunities/#{deal}/move")
                        .body(StringBody("{\"stage\":\"#{stage}\"}"))
                        .check(status().is(200)));
    }

    private static ChainBuilder get(Http http, Function<Session, String> path) {
        return exec(http.get(path).check(status().is(200)));
    }

    private String customer() {
        List<String> ids = prepared.customers();
        return "/api/customers/" + ids.get(ThreadLocalRandom.current().nextInt(ids.size()));
    }

    private static String search() {
        return "/api/customers?limit=50&q=" + URLEncoder.encode(Companies.partOfName(), StandardCharsets.UTF_8);
    }
}
