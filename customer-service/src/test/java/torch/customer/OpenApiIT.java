package torch.customer;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.client.RestTestClient;
import torch.platform.testing.IntegrationTest;
import torch.platform.testing.OpenApiDocument;

@IntegrationTest
class OpenApiIT {

    @Autowired
    RestTestClient http;

    @Test
    void theServedDocumentIsThePublishedOne() {
        OpenApiDocument.assertPublished(http, "customer");
    }
}
