package fr.passerelle.identity.account;

import fr.passerelle.audit.Entry;
import fr.passerelle.audit.Journal;
import fr.passerelle.credentials.Sessions;
import fr.passerelle.design.Pages;
import fr.passerelle.identity.Action;
import fr.passerelle.identity.Allowed;
import fr.passerelle.identity.Viewer;
import fr.passerelle.kernel.NotFound;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** Closing one's own sessions, left open elsewhere. */
@Controller
class CloseSessions {

    private final Sessions sessions;
    private final Journal journal;

    CloseSessions(Sessions sessions, Journal journal) {
        this.sessions = sessions;
        this.journal = journal;
    }

    @Allowed(Action.SEE_MY_ACCOUNT)
    @PostMapping("/mon-compte/sessions/{session}/fermer")
    ModelAndView one(@PathVariable String session, Viewer viewer) {
        if (!sessions.close(viewer.id(), session)) {
            throw new NotFound();
        }
        journal.record(viewer.actor(), Entry.of("session.revoked", viewer.id()));
        return Pages.go("/mon-compte", "La session est fermée.");
    }

    @Allowed(Action.SEE_MY_ACCOUNT)
    @PostMapping("/mon-compte/sessions/fermer-les-autres")
    ModelAndView others(Viewer viewer, HttpServletRequest request) {
        sessions.closeOthers(viewer.id(), MyAccount.present(request));
        journal.record(viewer.actor(), Entry.of("session.revoked", viewer.id()));
        return Pages.go("/mon-compte", "Vos autres sessions sont fermées.");
    }
}
