package torch.marketing;

import static org.assertj.core.api.Assertions.assertThat;
import static torch.marketing.MarketingDriver.MARKETER;

import com.mongodb.client.MongoDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.client.RestTestClient;
import torch.platform.testing.IntegrationTest;

/** Whatever is sent, the answer is a problem with a stable code, and nothing is stored. */
@IntegrationTest
class BadInputIT {

    private static final String NOWHERE = "01958a3e-0000-7000-8000-0000000fffff";

    @Autowired
    RestTestClient http;

    @Autowired
    MongoDatabase database;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "budgets|{\"year\":|400|MALFORMED_JSON|",
                "budgets|{}|422|INVALID_FIELDS|/year",
                "budgets|{\"year\":2026,\"department\":\"a/b\",\"category\":\"c\",\"planned\":{\"amount\":\"1\",\"currency\":\"CNY\"}}|422|INVALID_FIELDS|/department",
                "budgets|{\"year\":99999,\"department\":\"a\",\"category\":\"c\",\"planned\":{\"amount\":\"1\",\"currency\":\"CNY\"}}|422|INVALID_FIELDS|/year",
                "budgets|{\"year\":2026,\"department\":\"a\",\"category\":\"c\",\"planned\":{\"amount\":\"-1\",\"currency\":\"CNY\"}}|422|INVALID_FIELDS|/planned/amount",
                "budgets|{\"year\":2026,\"department\":\"a\",\"category\":\"c\",\"planned\":{\"amount\":\"1e999999999\",\"currency\":\"CNY\"}}|422|INVALID_FIELDS|/planned",
                "budgets|{\"year\":2026,\"department\":\"a\",\"category\":\"c\",\"planned\":{\"amount\":\"1\",\"currency\":\"yuan\"}}|422|INVALID_FIELDS|/planned",
                "budgets|{\"year\":2026,\"department\":\"a\",\"category\":\"c\",\"planned\":{\"amount\":null,\"currency\":\"CNY\"}}|400|WRONG_TYPE|/planned",
                "budgets|{\"year\":2026,\"department\":\"a\",\"category\":\"c\",\"planned\":12}|400|WRONG_TYPE|/planned",
                "budgets|{\"year\":2026,\"reserved\":1}|400|UNKNOWN_FIELD|/reserved",
                "campaigns|{}|422|INVALID_FIELDS|/name",
                "campaigns|[]|400|WRONG_TYPE|",
                "campaigns|{\"status\":\"APPROVED\"}|400|UNKNOWN_FIELD|/status",
                "campaigns|{\"name\":{\"$ne\":null}}|400|WRONG_TYPE|/name",
                "campaigns|{\"name\":\"x\",\"year\":2026,\"department\":\"a\",\"category\":\"c\",\"planned\":{\"amount\":\"0\",\"currency\":\"CNY\"}}|422|INVALID_FIELDS|/planned/amount",
                "campaigns|{\"name\":\"x\",\"year\":2026,\"department\":\"a\",\"category\":\"c\",\"planned\":{\"amount\":\"1\",\"currency\":\"CNY\"},\"endsOn\":\"9999-12-31\"}|422|INVALID_FIELDS|/endsOn",
                "campaigns|{\"name\":\"x\",\"startsOn\":\"soon\"}|400|WRONG_TYPE|/startsOn",
                "campaigns|{\"name\":\"x\",\"customers\":[{\"id\":1}]}|400|WRONG_TYPE|/customers/0",
                "campaigns|{\"name\":\"x\",\"year\":2026,\"department\":\"a\",\"category\":\"c\",\"planned\":{\"amount\":\"1\",\"currency\":\"CNY\"},\"customers\":[\"nobody\"]}|422|CUSTOMER_UNKNOWN|/customers/0"
            })
    void aBodyThatIsWrongIsRefusedAndNotStored(String resource, String body, int status, String code, String pointer) {
        long before = stored();
        var answer = marketing().post(MARKETER, "/api/" + resource, body).isProblem(status, code);
        if (pointer != null) {
            assertThat(answer.body()).contains("\"pointer\":\"" + pointer);
        }
        assertThat(stored()).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(strings = {"submit", "approve", "start", "finish"})
    void aStepOfACampaignThatDoesNotExistIsNotFound(String step) {
        marketing().step(MARKETER, NOWHERE, step).isProblem(404, "NOT_FOUND");
        marketing().step(MARKETER, "%7B%22$ne%22%3A1%7D", step).isProblem(404, "NOT_FOUND");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "reject|{}|422|/reason",
                "expenses|{}|422|/amount",
                "expenses|{\"amount\":{\"amount\":\"-5\",\"currency\":\"CNY\"},\"note\":\"x\"}|422|/amount/amount",
                "expenses|{\"amount\":{\"amount\":\"5\",\"currency\":\"CNY\"},\"note\":\" \"}|422|/note",
                "evaluate|{\"leads\":-1,\"participants\":1,\"result\":\"x\"}|422|/leads",
                "evaluate|{\"leads\":\"many\",\"participants\":1,\"result\":\"x\"}|400|/leads"
            })
    void aStepWithAWrongBodyIsRefused(String step, String body, int status, String pointer) {
        String campaign = marketing().draft("branch-x", "10.00", "").is(201).id();
        var answer = marketing().step(MARKETER, campaign, step, body);
        answer.isProblem(status, status == 422 ? "INVALID_FIELDS" : "WRONG_TYPE");
        assertThat(answer.body()).contains("\"pointer\":\"" + pointer);
        assertThat(marketing().get("/api/campaigns/" + campaign).headers().getETag())
                .isEqualTo("\"1\"");
    }

    @ParameterizedTest
    @CsvSource({
        "/api/budgets/none,404,NOT_FOUND",
        "/api/budgets/none/ledger,404,NOT_FOUND",
        "/api/campaigns/none,404,NOT_FOUND",
        "/api/campaigns?status=OPEN,400,PARAMETER_INVALID",
        "/api/campaigns?year=soon,400,PARAMETER_INVALID",
        "/api/budgets?year=99999999999,400,PARAMETER_INVALID",
        "/api/campaigns?cursor=AAAA,400,CURSOR_INVALID",
        "/api/budgets?limit=201,400,LIMIT_INVALID",
        "/api/campaigns?after=opportunities/x@1,400,AFTER_INVALID"
    })
    void aReadThatIsWrongIsRefused(String path, int status, String code) {
        marketing().get(path).isProblem(status, code);
    }

    @Test
    void extremeFiltersFindNothing() {
        assertThat(marketing()
                        .get("/api/budgets?year=-2147483648")
                        .is(200)
                        .json()
                        .path("items"))
                .isEmpty();
        assertThat(marketing()
                        .get("/api/budgets?year=2147483647")
                        .is(200)
                        .json()
                        .path("items"))
                .isEmpty();
        assertThat(marketing()
                        .get("/api/campaigns?department=%00%E6%9C%89&year=0")
                        .is(200)
                        .json()
                        .path("items"))
                .isEmpty();
    }

    @Test
    void moreCustomersThanAllowedAreRefused() {
        String ids = String.join(",", java.util.Collections.nCopies(201, "\"" + NOWHERE + "\""));
        assertThat(marketing()
                        .draft("branch-x", "10.00", ids)
                        .isProblem(422, "INVALID_FIELDS")
                        .body())
                .contains("\"/customers\"", "TOO_MANY");
    }

    @Test
    void aBodyThatIsTooLargeIsRefused() {
        String large = "{\"name\":\"" + "x".repeat(2 * 1024 * 1024) + "\"}";
        marketing().post(MARKETER, "/api/campaigns", large).isProblem(413, "BODY_TOO_LARGE");
    }

    private MarketingDriver marketing() {
        return new MarketingDriver(http);
    }

    private long stored() {
        return database.getCollection("budgets").countDocuments()
                + database.getCollection("campaigns").countDocuments();
    }
}
