package fr.passerelle.people.notes;

import fr.passerelle.identity.Viewer;
import fr.passerelle.people.TimelineSource;
import fr.passerelle.people.notes.Notes.Note;
import java.util.List;
import java.util.UUID;
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
                .map(note -> told(viewer, note))
                .toList();
    }

    private static Event told(Viewer viewer, Note note) {
        String by = note.author().equals(viewer.id()) ? "vous" : note.authorName();
        String words = (note.kind() == NoteKind.TEAM ? "Note d’équipe, par " : "Note partagée, par ") + by;
        return new Event(note.writtenAt(), words, "", "pen");
    }
}
