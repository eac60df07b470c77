package torch.gateway.route;

/** The services behind the gateway. */
enum Service {
    CUSTOMER("customer"),
    SALES("sales"),
    MARKETING("marketing"),
    SUPPORT("support"),
    ANALYTICS("analytics");

    private final String id;

    Service(String id) {
        this.id = id;
    }

    /** Names the breaker, the metric tag and the OpenAPI document. */
    String id() {
        return id;
    }
}
