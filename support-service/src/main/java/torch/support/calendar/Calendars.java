package torch.support.calendar;

import com.mongodb.MongoException;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import jakarta.annotation.PostConstruct;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.bson.conversions.Bson;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import torch.platform.actor.Actor;
import torch.platform.aggregate.Aggregates;
import torch.platform.aggregate.Command;
import torch.platform.aggregate.Versioned;
import torch.platform.web.Page;
import torch.platform.web.PageRequest;

/** The working calendars. What a command reckons with may be seconds old: {@code edition} then shows it. */
@Component
public class Calendars {

    private static final Logger log = LoggerFactory.getLogger(Calendars.class);

    private final Aggregates<Calendar> store;
    private final Clock clock;
    private final Map<String, AppliedCalendar> applied = new ConcurrentHashMap<>();

    Calendars(Aggregates<Calendar> store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    @PostConstruct
    void defineDefault() {
        if (store.find(Calendar.DEFAULT_ID).isEmpty()) {
            define(Calendar.DEFAULT_ID, Command.by(Actor.system("support.calendar")), Calendar.standard());
        }
    }

    Versioned<Calendar> define(String id, Command command, Calendar calendar) {
        return store.create(id, command, Calendar.define(calendar, clock.instant()));
    }

    Versioned<Calendar> change(String id, Command command, Calendar next) {
        Versioned<Calendar> changed =
                store.change(id, command, current -> current.state().changeTo(next, clock.instant()));
        applied.put(id, AppliedCalendar.of(changed));
        return changed;
    }

    Versioned<Calendar> get(String id) {
        return store.get(id);
    }

    Page<Versioned<Calendar>> list(PageRequest page) {
        Bson after = page.after() == null
                ? Filters.empty()
                : Filters.gt("_id", page.after().getFirst());
        List<Versioned<Calendar>> found = store.documents()
                .find(after)
                .sort(Sorts.ascending("_id"))
                .limit(page.fetch())
                .map(store::read)
                .into(new ArrayList<>());
        return Page.of(found, page, calendar -> List.of(calendar.id()));
    }

    /**
     * The calendar to reckon with, from memory.
     *
     * @throws CalendarUnknown there is none with this id
     */
    public AppliedCalendar applied(String id) {
        AppliedCalendar known = applied.get(id);
        if (known != null) {
            return known;
        }
        AppliedCalendar read = AppliedCalendar.of(store.find(id).orElseThrow(() -> new CalendarUnknown(id)));
        applied.put(id, read);
        return read;
    }

    /** Reads all calendars anew, few by nature; those in memory when the store does not answer. */
    public Collection<AppliedCalendar> refresh() {
        try {
            store.documents()
                    .find()
                    .map(document -> AppliedCalendar.of(store.read(document)))
                    .forEach(calendar -> applied.put(calendar.id(), calendar));
        } catch (MongoException e) {
            log.warn("The calendars cannot be read: {}", e.toString());
        }
        return List.copyOf(applied.values());
    }
}
