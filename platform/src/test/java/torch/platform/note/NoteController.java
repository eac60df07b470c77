package torch.platform.note;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotBlank;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import torch.platform.aggregate.Aggregates;
import torch.platform.aggregate.Command;
import torch.platform.idempotency.Idempotency;
import torch.platform.web.Answers;
import torch.platform.web.Page;
import torch.platform.web.PageBody;
import torch.platform.web.PageRequest;

@RestController
@RequestMapping("/api/notes")
class NoteController {

    private final Aggregates<Note> notes;
    private final Idempotency idempotency;
    private final Answers answers;

    NoteController(@Qualifier("notes") Aggregates<Note> notes, Idempotency idempotency, Answers answers) {
        this.notes = notes;
        this.idempotency = idempotency;
        this.answers = answers;
    }

    record NoteText(@NotBlank String text) {}

    @PostMapping
    ResponseEntity<Map<String, Object>> write(@Valid @RequestBody NoteText body, Command command) {
        var note = idempotency.create(command, id -> notes.create(id, command, Note.write(body.text())));
        return Answers.created("/api/notes/" + note.id(), note.version(), NoteConfiguration.view(note));
    }

    @PostMapping(consumes = "application/x-ndjson")
    Map<String, Object> upload(@RequestBody byte[] lines) {
        return Map.of("bytes", lines.length);
    }

    @GetMapping("/{id}")
    ResponseEntity<Map<String, Object>> read(@PathVariable String id) {
        var note = notes.get(id);
        return Answers.ok(note.version(), NoteConfiguration.view(note));
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
        return Answers.ok(note.version(), NoteConfiguration.view(note));
    }

    @GetMapping("/{id}/words")
    Map<String, Object> words(@PathVariable String id, @RequestParam @Max(9) int most) {
        return Map.of("words", most);
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
                .into(new ArrayList<>());
        return answers.page(Page.of(ids, page, List::of), page);
    }
}
