package fr.passerelle.people.notes;

import fr.passerelle.identity.Viewer;
import fr.passerelle.people.TimelineSource;
import fr.passerelle.people.notes.Notes.Note;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Tells in the thread that a note was written, not what it says. What someone keeps for herself alone is told to nobody, not even to her. */
@Component
class NoteEvents implements TimelineSource {

    private final Notes notes;

    NoteEvents(Notes notes) {
        this.notes = notes;
    }

    @Override
    public List<Event> events(Viewer viewer, UUID person, int limit) {
        return notes.of(viewer, person, limit).stream()
                .filter(note -> note.kind() != NoteKind.MINE)
                .flatMap(note -> told(viewer, note))
                .toList();
    }

    private static Stream<Event> told(Viewer viewer, Note note) {
        String by = note.by(viewer) ? "vous" : note.authorName();
        String kind = note.kind() == NoteKind.TEAM ? "Note d’équipe" : "Note partagée";
        Event written = new Event(note.writtenAt(), kind + ", par " + by, "", "pen");
        return note.editedAt() == null
                ? Stream.of(written)
                : Stream.of(new Event(note.editedAt(), kind + " modifiée, par " + by, "", "pen"), written);
    }
}
