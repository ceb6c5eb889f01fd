package fr.passerelle.directory.confirm;

import fr.passerelle.audit.Entry;
import fr.passerelle.audit.Journal;
import fr.passerelle.design.Pages;
import fr.passerelle.identity.Action;
import fr.passerelle.identity.Allowed;
import fr.passerelle.identity.Viewer;
import fr.passerelle.kernel.Ids;
import fr.passerelle.kernel.NotFound;
import fr.passerelle.kernel.Now;
import java.sql.Timestamp;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/**
 * A professional who has just had the place on the telephone says that its page is right: everybody reads it there, and the place comes
 * earlier among the suggested ones. A file imported later with a later date takes over.
 */
@Controller
class ConfirmPlace {

    private final JdbcClient jdbc;
    private final Journal journal;
    private final Now now;

    ConfirmPlace(JdbcClient jdbc, Journal journal, Now now) {
        this.jdbc = jdbc;
        this.journal = journal;
        this.now = now;
    }

    @Allowed(Action.CONFIRM_PLACE)
    @PostMapping("/lieux/{id}/verification")
    ModelAndView confirm(Viewer viewer, @PathVariable UUID id) {
        int known = jdbc.sql(
                        "update directory_place set confirmed_on = ?, confirmed_by = 'CALL', version = version + 1 where id = ? and shown")
                .params(now.today(), id)
                .update();
        if (known == 0) {
            throw new NotFound();
        }
        jdbc.sql("insert into directory_confirmation (id, place_id, at, account, organisation) values (?, ?, ?, ?, ?)")
                .params(Ids.next(), id, Timestamp.from(now.instant()), viewer.id(), viewer.organisation())
                .update();
        journal.record(viewer.actor(), Entry.of("place.confirmed", id));
        return Pages.go("/lieux/" + id, "Merci. La page dit maintenant qu’elle a été vérifiée aujourd’hui.");
    }
}
