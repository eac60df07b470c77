package torch.local.mongod;

/** Where the MongoDB of this machine comes from. */
public sealed interface MongoSource {
    /** A server that somebody else runs; the connection string is used as it is. */
    record Elsewhere(String uri) implements MongoSource {}

    /** A program to be started here. */
    record Program(Mongod mongod) implements MongoSource {}
}
