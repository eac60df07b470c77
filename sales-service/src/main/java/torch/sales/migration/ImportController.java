package torch.sales.migration;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;
import torch.platform.actor.Actor;

@RestController
class ImportController {

    private static final String NDJSON = "application/x-ndjson";

    private final DealImport deals;
    private final ImportSettings settings;
    private final JsonMapper json;

    ImportController(DealImport deals, ImportSettings settings, JsonMapper json) {
        this.deals = deals;
        this.settings = settings;
        this.json = json;
    }

    /** Repeating an import is harmless, so an Idempotency-Key has nothing to add. */
    @PostMapping(path = "/api/opportunities/imports", consumes = NDJSON)
    void importDeals(Actor actor, HttpServletRequest request, HttpServletResponse response) throws IOException {
        long limit = settings.bodyLimit().toBytes();
        Upload.requireWithin(limit, request.getContentLengthLong());
        try (Upload upload = Upload.receive(request.getInputStream(), limit);
                var body = upload.open()) {
            response.setContentType(NDJSON);
            var verdicts = new Verdicts(json, response.getOutputStream());
            new ImportRun(deals, DealImport.Run.by(actor), verdicts).run(new Lines(body));
        }
    }
}
