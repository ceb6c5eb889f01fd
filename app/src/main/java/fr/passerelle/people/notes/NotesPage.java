package fr.passerelle.people.notes;

import fr.passerelle.design.Fields;
import fr.passerelle.design.Option;
import fr.passerelle.design.Pages;
import fr.passerelle.identity.Viewer;
import fr.passerelle.people.DossierFrame;
import fr.passerelle.people.Secrets;
import fr.passerelle.people.notes.Notes.Note;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** The page of the notes: those that can be read, and beside them the one being written, corrected or deleted. */
@Component
class NotesPage {

    private static final int SHOWN = 200;

    private final Notes notes;
    private final DossierFrame frame;

    NotesPage(Notes notes, DossierFrame frame) {
        this.notes = notes;
        this.frame = frame;
    }

    /** What the author is doing, beside the list. */
    enum Task {
        WRITE,
        CORRECT,
        DELETE
    }

    /**
     * What stands beside the list.
     *
     * @param note the note being corrected or deleted, or null
     * @param secrets what the text looks like and should not be kept
     * @param conflict whether the note changed since the form was opened
     */
    record Desk(Task task, @Nullable Note note, List<String> secrets, boolean conflict) {}

    /**
     * What is read.
     *
     * @param reader who reads: their own notes carry their two buttons
     * @param versions what corrected notes said before, by note
     */
    record Sheaf(Viewer reader, List<Note> notes, Map<UUID, List<Notes.Version>> versions) {

        List<Notes.Version> before(Note note) {
            return versions.getOrDefault(note.id(), List.of());
        }
    }

    /** With a new note being written. */
    ModelAndView writing(Viewer viewer, UUID person, Fields fields, List<Secrets.Kind> secrets) {
        HttpStatus status = fields.hasErrors() || !secrets.isEmpty() ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.OK;
        return of(status, viewer, person, fields, new Desk(Task.WRITE, null, labels(secrets), false));
    }

    /** With a note of the viewer's being corrected or deleted. */
    ModelAndView of(HttpStatus status, Viewer viewer, UUID person, Fields fields, Desk desk) {
        List<Option> kinds = notes.kinds(viewer, person).stream()
                .map(kind -> new Option(kind.name(), kind.label(), kind.readers()))
                .toList();
        List<Note> readable = notes.of(viewer, person, SHOWN);
        return Pages.answer(
                status,
                "people/notes/notes",
                "around",
                frame.of(viewer, person, "/notes"),
                "fields",
                fields,
                "kinds",
                kinds,
                "desk",
                desk,
                "sheaf",
                new Sheaf(viewer, readable, notes.versions(readable)));
    }

    /** What the text looks like, unless its writer said that it is none. */
    static List<Secrets.Kind> secrets(String body, @Nullable Boolean confirmed) {
        return Boolean.TRUE.equals(confirmed) ? List.of() : Secrets.in(body);
    }

    static List<String> labels(List<Secrets.Kind> secrets) {
        return secrets.stream().map(Secrets.Kind::label).toList();
    }
}
