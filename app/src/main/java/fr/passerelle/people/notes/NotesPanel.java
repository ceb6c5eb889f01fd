package fr.passerelle.people.notes;

import fr.passerelle.design.Fragments;
import fr.passerelle.identity.Access;
import fr.passerelle.identity.Action;
import fr.passerelle.identity.Viewer;
import fr.passerelle.people.DossierPanel;
import fr.passerelle.people.notes.Notes.Note;
import gg.jte.Content;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The latest notes, on the dossier page; those for oneself alone stay out of it, as that page is often read together with the person. */
@Component
class NotesPanel implements DossierPanel {

    private static final int LATEST = 3;
    private static final int READ = 30;

    private final Notes notes;
    private final Access access;
    private final Fragments fragments;

    NotesPanel(Notes notes, Access access, Fragments fragments) {
        this.notes = notes;
        this.access = access;
        this.fragments = fragments;
    }

    @Override
    public int order() {
        return 80;
    }

    @Override
    public Side side() {
        return Side.MAIN;
    }

    @Override
    public Optional<Content> panel(Viewer viewer, UUID person) {
        if (!access.may(viewer, Action.READ_SHARED_NOTES, person)) {
            return Optional.empty();
        }
        List<Note> latest = notes.of(viewer, person, READ).stream()
                .filter(note -> note.kind() != NoteKind.MINE)
                .limit(LATEST)
                .toList();
        return Optional.of(fragments.of("people/notes/panel", "person", person, "notes", latest));
    }
}
