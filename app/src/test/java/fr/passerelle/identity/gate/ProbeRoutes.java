package fr.passerelle.identity.gate;

import fr.passerelle.audit.Entry;
import fr.passerelle.audit.Journal;
import fr.passerelle.design.Pages;
import fr.passerelle.identity.Action;
import fr.passerelle.identity.Allowed;
import fr.passerelle.identity.Mine;
import fr.passerelle.identity.Myself;
import fr.passerelle.identity.Viewer;
import fr.passerelle.kernel.Ids;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Handlers that do what ours must never do, to see the gate stop them. */
@Controller
class ProbeRoutes {

    private final JdbcClient jdbc;
    private final Journal journal;

    ProbeRoutes(JdbcClient jdbc, Journal journal) {
        this.jdbc = jdbc;
        this.journal = journal;
    }

    @Allowed(Action.SEE_DAY)
    @PostMapping("/essai/ecrit")
    ModelAndView writes(@RequestParam String name, Viewer viewer) {
        write(name, viewer);
        journal.record(viewer.actor(), Entry.of("probe.written", null));
        return Pages.go("/essai/" + name);
    }

    @Allowed(Action.SEE_DAY)
    @PostMapping("/essai/sans-trace")
    ModelAndView forgetsTheJournal(@RequestParam String name, Viewer viewer) {
        write(name, viewer);
        return Pages.go("/");
    }

    @Allowed(Action.SEE_DAY)
    @PostMapping("/essai/refuse")
    ModelAndView refusesAfterWriting(@RequestParam String name, Viewer viewer) {
        write(name, viewer);
        journal.record(viewer.actor(), Entry.of("probe.written", null));
        return Pages.answer(HttpStatus.UNPROCESSABLE_CONTENT, "identity/invite/lapsed");
    }

    @Allowed(Action.SEE_DAY)
    @PostMapping("/essai/casse")
    ModelAndView breaksAfterWriting(@RequestParam String name, Viewer viewer) {
        write(name, viewer);
        journal.record(viewer.actor(), Entry.of("probe.written", null));
        throw new IllegalStateException("broken on purpose");
    }

    @Mine
    @GetMapping("/essai/mon-espace")
    ModelAndView ownSpace(Myself me) {
        return Pages.go("/essai/chez-" + me.person());
    }

    @Mine(helper = true)
    @GetMapping("/essai/mon-espace-ouvert")
    ModelAndView ownSpaceOpenToAHelper(Myself me) {
        return Pages.go("/essai/chez-" + me.person());
    }

    private void write(String name, Viewer viewer) {
        jdbc.sql("insert into identity_team (id, organisation_id, name) values (?, ?, ?)")
                .params(Ids.next(), viewer.organisation(), name)
                .update();
    }
}
