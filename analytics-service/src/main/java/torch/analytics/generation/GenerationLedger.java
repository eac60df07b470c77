package torch.analytics.generation;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;

import com.mongodb.MongoWriteException;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.Updates;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** The alias: a small document that names the live generation and the one being rebuilt. */
@Component
public class GenerationLedger {

    private static final String ALIAS = "alias";
    private static final String LIVE = "live";
    private static final String REBUILD = "rebuild";

    private final MongoCollection<Document> aliases;
    private final Clock clock;
    private volatile Alias alias;

    GenerationLedger(MongoDatabase database, Clock clock) {
        this.aliases = database.getCollection("generations").withWriteConcern(WriteConcern.MAJORITY.withJournal(true));
        this.clock = clock;
        first();
        this.alias = read();
    }

    /** The generation that answers requests. */
    public Generation live() {
        return alias.live();
    }

    Alias alias() {
        return alias;
    }

    /** Another instance may have switched; readers may be this late, so a retired generation is kept for longer. */
    @Scheduled(fixedDelayString = "${torch.analytics.generations.look-every:500ms}")
    void look() {
        alias = read();
    }

    /** Starts a rebuild; the one under way, if there is one. */
    Rebuilding begin() {
        Alias now = read();
        Bson none = and(eq("_id", ALIAS), eq(LIVE, now.live().number()), exists(REBUILD, false));
        Rebuilding begun = Rebuilding.begun(now.newest().next(), clock.instant());
        aliases.updateOne(
                now.rebuilding() == null || now.rebuilding().phase().ended() ? unlessRunning(none) : none,
                Updates.set(REBUILD, begun.document()));
        look();
        Rebuilding running = alias.rebuilding();
        return running == null ? begun : running;
    }

    private static Bson unlessRunning(Bson none) {
        return com.mongodb.client.model.Filters.or(
                none,
                and(eq("_id", ALIAS), com.mongodb.client.model.Filters.in(REBUILD + ".phase", Phase.endedNames())));
    }

    /** True when this instance may drive the rebuild for a while. The lease saves work; every step may be repeated. */
    boolean drive(String instance, Duration patience) {
        Instant now = clock.instant();
        Bson free = com.mongodb.client.model.Filters.or(
                eq("driver", instance),
                exists("driver", false),
                com.mongodb.client.model.Filters.lt("driverUntil", Date.from(now)));
        return aliases.findOneAndUpdate(
                        and(eq("_id", ALIAS), free),
                        Updates.combine(
                                Updates.set("driver", instance),
                                Updates.set("driverUntil", Date.from(now.plus(patience)))),
                        new FindOneAndUpdateOptions().returnDocument(ReturnDocument.AFTER))
                != null;
    }

    void progress(Rebuilding next) {
        aliases.updateOne(
                and(
                        eq("_id", ALIAS),
                        eq(REBUILD + ".generation", next.generation().number())),
                Updates.set(REBUILD, next.document()));
        look();
    }

    /** The switch: from now on the rebuilt generation answers. */
    void promote(Rebuilding compared) {
        aliases.updateOne(
                and(
                        eq("_id", ALIAS),
                        eq(REBUILD + ".generation", compared.generation().number())),
                Updates.combine(
                        Updates.set(LIVE, compared.generation().number()), Updates.set(REBUILD, compared.document())));
        look();
    }

    private void first() {
        try {
            aliases.insertOne(new Document("_id", ALIAS).append(LIVE, 1));
        } catch (MongoWriteException _) {
            // there is one already
        }
    }

    private Alias read() {
        Document document = aliases.find(eq("_id", ALIAS)).first();
        if (document == null) {
            throw new IllegalStateException("The document that names the live generation is gone");
        }
        Document rebuild = document.get(REBUILD, Document.class);
        return new Alias(new Generation(document.getInteger(LIVE)), rebuild == null ? null : Rebuilding.from(rebuild));
    }

    /** What the document says. */
    record Alias(Generation live, @Nullable Rebuilding rebuilding) {

        Generation newest() {
            return rebuilding == null || rebuilding.generation().number() < live.number()
                    ? live
                    : rebuilding.generation();
        }
    }
}
