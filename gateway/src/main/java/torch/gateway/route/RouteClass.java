package torch.gateway.route;

/** How much a route may ask for; the figures are in {@link RouteLimits}. */
enum RouteClass {
    /** One record, or one page of records. */
    STANDARD,
    /** A calculation over many records. */
    REPORT,
    /** A large body, worked through line by line. */
    UPLOAD
}
