package fr.passerelle.practice.group;

import fr.passerelle.audit.Entry;
import fr.passerelle.audit.Journal;
import fr.passerelle.design.Fields;
import fr.passerelle.design.Pages;
import fr.passerelle.identity.Action;
import fr.passerelle.identity.Allowed;
import fr.passerelle.identity.Viewer;
import fr.passerelle.kernel.Now;
import fr.passerelle.paper.QrCode;
import fr.passerelle.practice.Runs;
import fr.passerelle.territory.Territories;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Leads a group: who needs help comes first, by number; everybody can be asked to listen, then to go on. */
@Controller
class LeadGroup {

    static final String PATH = "/s-entrainer/groupes";
    private static final String ONE = PATH + "/{group}";

    private final Groups groups;
    private final Seating seating;
    private final Runs runs;
    private final Journal journal;
    private final Now now;

    LeadGroup(Groups groups, Seating seating, Runs runs, Journal journal, Now now) {
        this.groups = groups;
        this.seating = seating;
        this.runs = runs;
        this.journal = journal;
        this.now = now;
    }

    /** The number of a place to make free. */
    record PlaceForm(@Nullable String number) {}

    @Allowed(Action.LEAD_PRACTICE)
    @GetMapping(ONE)
    ModelAndView show(Viewer viewer, @PathVariable UUID group, @RequestParam(defaultValue = "false") boolean fixe) {
        return page(Pages.show("practice/group/lead"), groups.find(viewer, group), Fields.blank(), fixe);
    }

    @Allowed(Action.LEAD_PRACTICE)
    @GetMapping(ONE + "/affiche")
    ModelAndView poster(Viewer viewer, @PathVariable UUID group) {
        Group shown = groups.find(viewer, group);
        String address = runs.whole("/t/" + Territories.required().code() + "/groupe");
        return Pages.show(
                "practice/group/poster",
                "group",
                shown,
                "address",
                runs.whole("/s-entrainer/groupe").replaceFirst("^https?://", ""),
                "code",
                QrCode.of(address + "#" + shown.code()));
    }

    @Allowed(Action.LEAD_PRACTICE)
    @PostMapping(ONE + "/pause")
    ModelAndView pause(Viewer viewer, @PathVariable UUID group) {
        Group led = groups.find(viewer, group);
        return done(viewer, led, "practice.group-paused", groups.pause(led), "Tout le monde vous écoute.");
    }

    @Allowed(Action.LEAD_PRACTICE)
    @PostMapping(ONE + "/reprendre")
    ModelAndView resume(Viewer viewer, @PathVariable UUID group) {
        Group led = groups.find(viewer, group);
        return done(viewer, led, "practice.group-resumed", groups.resume(led), "Tout le monde continue.");
    }

    @Allowed(Action.LEAD_PRACTICE)
    @PostMapping(ONE + "/finir")
    ModelAndView end(Viewer viewer, @PathVariable UUID group) {
        Group led = groups.find(viewer, group);
        return done(viewer, led, "practice.group-ended", groups.end(led), "Le groupe est fini.");
    }

    @Allowed(Action.LEAD_PRACTICE)
    @PostMapping(ONE + "/liberer")
    ModelAndView release(Viewer viewer, @PathVariable UUID group, @ModelAttribute("form") PlaceForm form) {
        Group led = groups.find(viewer, group);
        String typed = form.number() == null ? "" : form.number().strip();
        if (!typed.matches("[1-9]\\d?") || !groups.release(led, Integer.parseInt(typed))) {
            Fields fields = Fields.of(form).and("number", "Écrivez le numéro d’une place prise, de 1 à 15.");
            return page(Pages.refuse("practice/group/lead"), led, fields, true);
        }
        return done(viewer, led, "practice.seat-freed", true, "La place " + typed + " est libre.");
    }

    /** Twice is once: the page shows how things stand, and the journal tells what was asked. */
    private ModelAndView done(Viewer viewer, Group group, String verb, boolean changed, String said) {
        journal.record(viewer.actor(), Entry.of(verb, group.id()));
        return changed ? Pages.go(group.path(), said) : Pages.go(group.path());
    }

    private ModelAndView page(ModelAndView page, Group group, Fields fields, boolean still) {
        List<Seating.Step> way = seating.way(group);
        return page.addAllObjects(Map.of(
                "group",
                group,
                "staging",
                seating.staging(group),
                "state",
                group.state(now.instant()),
                "way",
                way,
                "places",
                seating.places(group, way),
                "still",
                still,
                "fields",
                fields));
    }
}
