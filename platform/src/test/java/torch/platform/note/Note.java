package torch.platform.note;

import torch.platform.aggregate.Decision;
import torch.platform.event.Event;

/** The smallest aggregate: what the platform's own tests write. */
public record Note(String text, int edits) {

    sealed interface NoteEvent extends Event {}

    record Written(String text) implements NoteEvent {
        @Override
        public String type() {
            return "crm.note.written.v1";
        }
    }

    record Edited(String text) implements NoteEvent {
        @Override
        public String type() {
            return "crm.note.edited.v1";
        }
    }

    record Erased() implements NoteEvent {
        @Override
        public String type() {
            return "crm.note.erased.v1";
        }
    }

    public static Decision<Note> write(String text) {
        return new Decision<>(new Note(text, 0), new Written(text));
    }

    public Decision<Note> edit(String changed) {
        Note next = changed.equals(text) ? this : new Note(changed, edits + 1);
        return new Decision<>(next, new Edited(next.text));
    }

    public Decision<Note> erase() {
        return new Decision<>(new Note("", edits), new Erased());
    }
}
