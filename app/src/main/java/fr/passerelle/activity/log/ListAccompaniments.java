package fr.passerelle.activity.log;

import fr.passerelle.design.Pager;
import fr.passerelle.design.Pages;
import fr.passerelle.identity.Action;
import fr.passerelle.identity.Allowed;
import fr.passerelle.identity.Viewer;
import fr.passerelle.people.DossierFrame;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Everything that was noted in a file. */
@Controller
class ListAccompaniments {

    private static final int SIZE = 20;

    private final Entries entries;
    private final DossierFrame dossiers;

    ListAccompaniments(Entries entries, DossierFrame dossiers) {
        this.entries = entries;
        this.dossiers = dossiers;
    }

    @Allowed(Action.LOG_ACCOMPANIMENT)
    @GetMapping("/personnes/{person}/accompagnements")
    ModelAndView list(Viewer viewer, @PathVariable UUID person, @RequestParam(defaultValue = "1") int page) {
        String path = "/personnes/" + person + "/accompagnements";
        Pager pager = Pager.at(page, SIZE, entries.count(person), path);
        return Pages.show(
                "activity/log/list-accompaniments",
                "around",
                dossiers.of(viewer, person, "/accompagnements"),
                "lines",
                entries.of(viewer, person, SIZE, pager.offset()),
                "pager",
                pager);
    }
}
