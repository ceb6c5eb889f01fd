package fr.passerelle.people.notes;

import fr.passerelle.audit.Entry;
import fr.passerelle.audit.Journal;
import fr.passerelle.design.Fields;
import fr.passerelle.design.Pages;
import fr.passerelle.identity.Action;
import fr.passerelle.identity.Allowed;
import fr.passerelle.identity.Viewer;
import fr.passerelle.kernel.Ids;
import fr.passerelle.kernel.NotFound;
import fr.passerelle.kernel.Now;
import fr.passerelle.people.DossierTab;
import fr.passerelle.people.InnerTab;
import fr.passerelle.people.Secrets;
import jakarta.validation.Valid;
import java.sql.Timestamp;
import java.util.List;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** Reads and writes the notes of a dossier. */
@Controller
class WriteNote {

    private final NotesPage page;
    private final Notes notes;
    private final JdbcClient jdbc;
    private final Journal journal;
    private final Now now;

    WriteNote(NotesPage page, Notes notes, JdbcClient jdbc, Journal journal, Now now) {
        this.page = page;
        this.notes = notes;
        this.jdbc = jdbc;
        this.journal = journal;
        this.now = now;
    }

    @Allowed(value = Action.READ_SHARED_NOTES, shows = true)
    @GetMapping("/personnes/{person}/notes")
    ModelAndView read(Viewer viewer, @PathVariable UUID person) {
        return page.writing(viewer, person, Fields.blank(), List.of());
    }

    @Allowed(Action.READ_SHARED_NOTES)
    @PostMapping("/personnes/{person}/notes")
    ModelAndView write(Viewer viewer, @PathVariable UUID person, @Valid NoteForm form, BindingResult errors) {
        if (errors.hasErrors() || form.kind() == null) {
            return page.writing(viewer, person, Fields.of(errors), List.of());
        }
        if (!notes.kinds(viewer, person).contains(form.kind())) {
            throw new NotFound();
        }
        List<Secrets.Kind> secrets = NotesPage.secrets(form.body(), form.confirmed());
        if (!secrets.isEmpty()) {
            return page.writing(viewer, person, Fields.of(errors), secrets);
        }
        UUID note = Ids.next();
        jdbc.sql("""
                        insert into people_note (id, person_id, kind, team_id, author, body, written_at)
                        values (?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(note, person, form.kind().name(), form.kind() == NoteKind.TEAM ? viewer.team() : null)
                .params(viewer.id(), form.body(), Timestamp.from(now.instant()))
                .update();
        journal.record(viewer.actor(), Entry.on(person, "note.written", note));
        return Pages.go("/personnes/" + person + "/notes", "La note est enregistrée.");
    }

    @Bean
    static InnerTab notesInnerTab() {
        return new InnerTab("/notes", 10, "Notes", "/notes", Action.READ_SHARED_NOTES);
    }

    @Bean
    static DossierTab notesTab() {
        return new DossierTab(80, "Notes", "pen", "/notes", Action.READ_SHARED_NOTES);
    }
}
