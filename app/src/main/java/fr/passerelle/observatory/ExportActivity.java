package fr.passerelle.observatory;

import fr.passerelle.audit.Entry;
import fr.passerelle.audit.Journal;
import fr.passerelle.identity.Action;
import fr.passerelle.identity.Allowed;
import fr.passerelle.identity.Viewer;
import java.util.List;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The same figures, protected in the same way, for a spreadsheet. */
@Controller
class ExportActivity {

    private final Sights sights;
    private final Journal journal;

    ExportActivity(Sights sights, Journal journal) {
        this.sights = sights;
        this.journal = journal;
    }

    @Allowed(Action.EXPORT_ACTIVITY)
    @GetMapping("/activite/activite.csv")
    ResponseEntity<byte[]> csv(Viewer viewer, Reading.Asked asked) {
        return Spreadsheet.csv("activite", rows(viewer, asked));
    }

    @Allowed(Action.EXPORT_ACTIVITY)
    @GetMapping("/activite/activite.xlsx")
    ResponseEntity<byte[]> xlsx(Viewer viewer, Reading.Asked asked) {
        return Spreadsheet.xlsx("activite", "Activité", rows(viewer, asked));
    }

    private List<ExportRows.Row> rows(Viewer viewer, Reading.Asked asked) {
        Sights.Sight sight = sights.of(asked);
        journal.record(viewer.actor(), Entry.of("activity.exported", viewer.organisation()));
        return ExportRows.of(sight.activity(), sight.drawn());
    }
}
