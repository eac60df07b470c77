package torch.local.servers;

/** Where the servers are: {@code host:port} of Kafka and a MongoDB connection string without a database. */
public record Endpoints(String kafkaBootstrapServers, String mongodbUri) {
    /** The connection string with a database, which keeps everything else of it. */
    public String mongodbUri(String database) {
        return mongodbUri.replaceFirst("^(mongodb(?:\\+srv)?://[^/?]+)/?[^?]*", "$1/" + database);
    }
}
