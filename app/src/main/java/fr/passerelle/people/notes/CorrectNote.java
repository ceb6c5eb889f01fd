package fr.passerelle.people.notes;

import fr.passerelle.audit.Entry;
import fr.passerelle.audit.Journal;
import fr.passerelle.design.Fields;
import fr.passerelle.design.Pages;
import fr.passerelle.identity.Action;
import fr.passerelle.identity.Allowed;
import fr.passerelle.identity.Viewer;
import fr.passerelle.kernel.Ids;
import fr.passerelle.kernel.Now;
import fr.passerelle.people.Secrets;
import fr.passerelle.people.notes.Notes.Note;
import fr.passerelle.people.notes.NotesPage.Desk;
import fr.passerelle.people.notes.NotesPage.Task;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.sql.Timestamp;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The author corrects a note, and what it said stays readable; or deletes it, and nothing of it stays. Nobody else does either. */
@Controller
class CorrectNote {

    // Two corrections from two windows: the second is told of the first.
    private static final String KEEP_AND_CORRECT = """
            with before as (
                select id, body, coalesce(edited_at, written_at) as written_at
                from people_note where id = :note and author = :author and version = :version for update
            ), kept as (
                insert into people_note_version (id, note_id, body, written_at) select :id, id, body, written_at from before
            )
            update people_note n set body = :body, edited_at = :at, version = n.version + 1 from before where n.id = before.id
            """;

    private final NotesPage page;
    private final Notes notes;
    private final JdbcClient jdbc;
    private final Journal journal;
    private final Now now;

    CorrectNote(NotesPage page, Notes notes, JdbcClient jdbc, Journal journal, Now now) {
        this.page = page;
        this.notes = notes;
        this.jdbc = jdbc;
        this.journal = journal;
        this.now = now;
    }

    record CorrectForm(
            @NotBlank(message = "Écrivez la note, ou supprimez-la.")
            @Size(max = 8_000, message = "Une note a 8 000 signes au plus.")
            String body,

            @Nullable @NotNull(message = "Rouvrez la note, puis recommencez.")
            Long version,

            @Nullable Boolean confirmed) {

        CorrectForm {
            body = body == null ? "" : body.strip();
        }
    }

    @Allowed(Action.READ_SHARED_NOTES)
    @GetMapping(path = "/personnes/{person}/notes", params = "modifier")
    ModelAndView correcting(Viewer viewer, @PathVariable UUID person, @RequestParam("modifier") UUID note) {
        Note own = notes.own(viewer, person, note);
        return page.of(HttpStatus.OK, viewer, person, Fields.of(Map.of("body", own.body())), desk(Task.CORRECT, own));
    }

    @Allowed(Action.READ_SHARED_NOTES)
    @PostMapping("/personnes/{person}/notes/{note}")
    ModelAndView correct(
            Viewer viewer,
            @PathVariable UUID person,
            @PathVariable UUID note,
            @Valid CorrectForm form,
            BindingResult errors) {
        Note own = notes.own(viewer, person, note);
        if (form.body().equals(own.body())) {
            errors.rejectValue("body", "same", "Le texte est le même qu’avant. Changez-le, ou annulez.");
        }
        if (errors.hasErrors()) {
            return refused(HttpStatus.UNPROCESSABLE_CONTENT, viewer, errors, desk(Task.CORRECT, own));
        }
        List<Secrets.Kind> secrets = NotesPage.secrets(form.body(), form.confirmed());
        if (!secrets.isEmpty()) {
            Desk desk = new Desk(Task.CORRECT, own, NotesPage.labels(secrets), false);
            return refused(HttpStatus.UNPROCESSABLE_CONTENT, viewer, errors, desk);
        }
        int corrected = jdbc.sql(KEEP_AND_CORRECT)
                .param("id", Ids.next())
                .param("note", note)
                .param("author", viewer.id())
                .param("version", form.version())
                .param("body", form.body())
                .param("at", Timestamp.from(now.instant()))
                .update();
        if (corrected == 0) {
            return refused(HttpStatus.CONFLICT, viewer, errors, new Desk(Task.CORRECT, own, List.of(), true));
        }
        journal.record(viewer.actor(), Entry.on(person, "note.edited", note));
        return Pages.go("/personnes/" + person + "/notes", "La note est modifiée. L’ancien texte reste lisible.");
    }

    @Allowed(Action.READ_SHARED_NOTES)
    @GetMapping(path = "/personnes/{person}/notes", params = "supprimer")
    ModelAndView deleting(Viewer viewer, @PathVariable UUID person, @RequestParam("supprimer") UUID note) {
        Note own = notes.own(viewer, person, note);
        return page.of(HttpStatus.OK, viewer, person, Fields.blank(), desk(Task.DELETE, own));
    }

    @Allowed(Action.READ_SHARED_NOTES)
    @PostMapping("/personnes/{person}/notes/{note}/suppression")
    ModelAndView delete(Viewer viewer, @PathVariable UUID person, @PathVariable UUID note) {
        Note own = notes.own(viewer, person, note);
        jdbc.sql("delete from people_note where id = ? and author = ?")
                .params(own.id(), viewer.id())
                .update();
        journal.record(viewer.actor(), Entry.on(person, "note.deleted", note));
        return Pages.go("/personnes/" + person + "/notes", "La note est supprimée.");
    }

    private ModelAndView refused(HttpStatus status, Viewer viewer, BindingResult errors, Desk desk) {
        Note note = java.util.Objects.requireNonNull(desk.note());
        return page.of(status, viewer, note.person(), Fields.of(errors), desk);
    }

    private static Desk desk(Task task, Note note) {
        return new Desk(task, note, List.of(), false);
    }
}
