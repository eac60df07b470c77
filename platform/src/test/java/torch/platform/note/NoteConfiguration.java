package torch.platform.note;

import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import torch.platform.aggregate.AggregateStores;
import torch.platform.aggregate.AggregateType;
import torch.platform.aggregate.Aggregates;
import torch.platform.aggregate.Versioned;
import torch.platform.topic.Topic;
import torch.platform.web.Seen;

/** Two kinds of aggregates of one shape, so that a test can have all drafts for itself. */
@Configuration(proxyBeanMethods = false)
class NoteConfiguration {

    @Bean
    Aggregates<Note> notes(AggregateStores stores) {
        return stores.of(type("note", "notes"));
    }

    @Bean
    Aggregates<Note> drafts(AggregateStores stores) {
        return stores.of(type("draft", "drafts"));
    }

    private static AggregateType<Note> type(String name, String plural) {
        return new AggregateType<>(
                name, plural, Topic.state("crm." + plural + ".v1"), Note.class, NoteConfiguration::view);
    }

    static Map<String, Object> view(Versioned<Note> note) {
        return Map.of(
                "id", note.id(),
                "version", note.version(),
                "text", note.state().text(),
                "edits", note.state().edits());
    }

    @Bean
    Seen seenThings(ThingCopies things) {
        return new Seen() {
            @Override
            public String resource() {
                return "things";
            }

            @Override
            public long version(String id) {
                return things.sequence(id);
            }
        };
    }
}
