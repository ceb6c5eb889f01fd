package fr.passerelle.observatory;

import fr.passerelle.audit.Entry;
import fr.passerelle.audit.Journal;
import fr.passerelle.design.Bars;
import fr.passerelle.design.Pages;
import fr.passerelle.identity.Action;
import fr.passerelle.identity.Allowed;
import fr.passerelle.identity.Viewer;
import java.util.ArrayList;
import java.util.List;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** What the practice sites show of the procedures: where people stop, what they take for something else. Nothing of a person or of a worker. */
@Controller
class ViewPractice {

    private static final String PATH = "/activite/entrainement";

    private final PracticeSights sights;
    private final Journal journal;

    ViewPractice(PracticeSights sights, Journal journal) {
        this.sights = sights;
        this.journal = journal;
    }

    @Allowed(Action.SEE_ACTIVITY)
    @GetMapping(PATH)
    ModelAndView view(Viewer viewer, PracticeSights.Asked asked) {
        return Pages.show(
                "observatory/practice", "sight", sights.of(asked), "export", viewer.may(Action.EXPORT_ACTIVITY));
    }

    @Allowed(Action.EXPORT_ACTIVITY)
    @GetMapping(PATH + "/entrainement.csv")
    ResponseEntity<byte[]> csv(Viewer viewer, PracticeSights.Asked asked) {
        return Spreadsheet.csv("entrainement", rows(viewer, asked));
    }

    @Allowed(Action.EXPORT_ACTIVITY)
    @GetMapping(PATH + "/entrainement.xlsx")
    ResponseEntity<byte[]> xlsx(Viewer viewer, PracticeSights.Asked asked) {
        return Spreadsheet.xlsx("entrainement", "Entraînement", rows(viewer, asked));
    }

    private List<ExportRows.Row> rows(Viewer viewer, PracticeSights.Asked asked) {
        PracticeSight sight = sights.of(asked);
        journal.record(viewer.actor(), Entry.of("activity.exported", viewer.organisation()));
        List<ExportRows.Row> rows = new ArrayList<>();
        rows.add(ExportRows.words("Tableau", "Ligne", "Colonne", "Nombre"));
        rows.add(ExportRows.words("Sélection", "Période", "", sight.period().words()));
        rows.add(ExportRows.words("Sélection", "Règle", "", ExportRows.RULE));
        sight.lines().forEach(line -> {
            rows.add(ExportRows.number("Exercices", line.title(), "Regardés", line.watched()));
            rows.add(ExportRows.number("Exercices", line.title(), "Commencés", line.begun()));
        });
        PracticeSight.Detail detail = sight.detail();
        if (detail != null) {
            for (PracticeSight.End end : detail.ends()) {
                for (int stage = 0; stage < detail.stages().size(); stage++) {
                    rows.add(ExportRows.number(
                            detail.title(),
                            end.label(),
                            detail.stages().get(stage),
                            end.counts().get(stage)));
                }
            }
            for (Bars bars : List.of(detail.slips(), detail.hints())) {
                bars.bars()
                        .forEach(bar -> rows.add(ExportRows.number(
                                detail.title() + "\u00a0: " + bars.title(), bar.label(), bars.counted(), bar.value())));
            }
        }
        return rows;
    }
}
