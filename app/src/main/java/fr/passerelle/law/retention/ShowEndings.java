package fr.passerelle.law.retention;

import fr.passerelle.audit.Entry;
import fr.passerelle.audit.Journal;
import fr.passerelle.design.Pages;
import fr.passerelle.identity.Action;
import fr.passerelle.identity.Allowed;
import fr.passerelle.identity.Viewer;
import fr.passerelle.kernel.NotFound;
import fr.passerelle.kernel.Now;
import fr.passerelle.people.Dossiers;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** The dossiers that come to their end, the visa of the archives, and which structures need it. */
@Controller
class ShowEndings {

    private static final String PATH = "/protection/conservation";

    private final Endings endings;
    private final Dossiers dossiers;
    private final JdbcClient jdbc;
    private final Journal journal;
    private final Now now;

    ShowEndings(Endings endings, JdbcClient jdbc, Journal journal, Now now, Dossiers dossiers) {
        this.dossiers = dossiers;
        this.endings = endings;
        this.jdbc = jdbc;
        this.journal = journal;
        this.now = now;
    }

    /** A structure, and whether it erases with the visa of the archives only. */
    public record Structure(UUID id, String name, boolean archives) {}

    /** Whether the box is ticked. */
    record ArchivesForm(@Nullable String archives) {}

    @Allowed(Action.KEEP_DATA_LAW)
    @GetMapping("/protection/conservation")
    ModelAndView page(Viewer viewer) {
        return Pages.show(
                "law/retention/endings",
                "endings",
                dossiers.open(viewer, endings.all(), Endings.Ending::personId),
                "structures",
                structures(),
                "today",
                now.today());
    }

    @Allowed(Action.KEEP_DATA_LAW)
    @PostMapping("/protection/conservation/{ending}/visa")
    ModelAndView visa(Viewer viewer, @PathVariable UUID ending) {
        if (!endings.giveVisa(ending, viewer.id())) {
            throw new NotFound();
        }
        journal.record(viewer.actor(), Entry.on(ending, "ending.visa-given", ending));
        return Pages.go(PATH, "Le visa est noté.");
    }

    @Allowed(Action.KEEP_DATA_LAW)
    @PostMapping("/protection/structures/{organisation}")
    ModelAndView archives(Viewer viewer, @PathVariable UUID organisation, @ModelAttribute("form") ArchivesForm form) {
        Structure structure = structures().stream()
                .filter(each -> each.id().equals(organisation))
                .findFirst()
                .orElseThrow(NotFound::new);
        boolean archives = form.archives() != null;
        jdbc.sql("""
                        insert into law_structure (organisation_id, archives) values (?, ?)
                        on conflict (organisation_id) do update set archives = excluded.archives, version = law_structure.version + 1
                        """).params(organisation, archives).update();
        journal.record(viewer.actor(), Entry.of("law.archives-set", organisation));
        return Pages.go(
                PATH,
                structure.name()
                        + (archives
                                ? "\u00a0: rien ne s’efface sans le visa des archives."
                                : "\u00a0: plus besoin du visa des archives."));
    }

    private List<Structure> structures() {
        return jdbc.sql("""
                        select o.id, o.name, coalesce(s.archives, false) as archives
                        from identity_organisation o left join law_structure s on s.organisation_id = o.id order by o.name, o.id
                        """).query(Structure.class).list();
    }
}
