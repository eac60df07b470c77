package torch.platform.note;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import torch.platform.aggregate.AggregateStores;
import torch.platform.aggregate.AggregateType;
import torch.platform.aggregate.Aggregates;
import torch.platform.aggregate.Command;
import torch.platform.aggregate.Versioned;
import torch.platform.idempotency.Idempotency;
import torch.platform.topic.Topic;
import torch.platform.web.Answers;
import torch.platform.web.Page;
import torch.platform.web.PageBody;
import torch.platform.web.PageRequest;

/** A service of one aggregate. */
@SpringBootApplication
class NoteApplication {

    static final Topic TOPIC = Topic.state("crm.notes.v1");
    static final AggregateType<Note> TYPE =
            new AggregateType<>("note", "notes", TOPIC, Note.class, NoteApplication::view);

    record NoteText(@NotBlank String text) {}

    static Map<String, Object> view(Versioned<Note> note) {
        return Map.of(
                "id", note.id(),
                "version", note.version(),
                "text", note.state().text(),
                "edits", note.state().edits());
    }

    @Bean
    Topic notesTopic() {
        return TOPIC;
    }

    @Bean
    Aggregates<Note> notes(AggregateStores stores) {
        return stores.of(TYPE);
    }

    @RestController
    @RequestMapping("/api/notes")
    static class NoteController {

        private final Aggregates<Note> notes;
        private final Idempotency idempotency;
        private final Answers answers;

        NoteController(Aggregates<Note> notes, Idempotency idempotency, Answers answers) {
            this.notes = notes;
            this.idempotency = idempotency;
            this.answers = answers;
        }

        @PostMapping
        ResponseEntity<Map<String, Object>> write(@Valid @RequestBody NoteText body, Command command) {
            var note = idempotency.create(command, id -> notes.create(id, command, Note.write(body.text())));
            return Answers.created("/api/notes/" + note.id(), note.version(), view(note));
        }

        @GetMapping("/{id}")
        ResponseEntity<Map<String, Object>> read(@PathVariable String id) {
            var note = notes.get(id);
            return Answers.ok(note.version(), view(note));
        }

        @PatchMapping("/{id}")
        ResponseEntity<Map<String, Object>> edit(
                @PathVariable String id, @Valid @RequestBody NoteText body, Command command) {
            return changed(id, body, command);
        }

        @PostMapping("/{id}/edit")
        ResponseEntity<Map<String, Object>> changed(
                @PathVariable String id, @Valid @RequestBody NoteText body, Command command) {
            var note = notes.change(id, command, current -> current.state().edit(body.text()));
            return Answers.ok(note.version(), view(note));
        }

        @GetMapping
        ResponseEntity<PageBody<String>> list(PageRequest page) {
            Document filter = page.after() == null
                    ? new Document()
                    : new Document("_id", new Document("$gt", page.after().getFirst()));
            List<String> ids = notes.documents()
                    .find(filter)
                    .sort(new Document("_id", 1))
                    .limit(page.fetch())
                    .map(note -> note.getString("_id"))
                    .into(new java.util.ArrayList<>());
            return answers.page(Page.of(ids, page, List::of), page);
        }
    }
}
