package fr.passerelle.practice.prepare;

import fr.passerelle.audit.Entry;
import fr.passerelle.audit.Journal;
import fr.passerelle.design.Fields;
import fr.passerelle.design.Pages;
import fr.passerelle.identity.Action;
import fr.passerelle.identity.Allowed;
import fr.passerelle.identity.Viewer;
import fr.passerelle.practice.Exercises;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The discreet page of whoever sits beside. It never plays in the person's place; at the end it keeps what she asks for, and nothing else. */
@Controller
class SitBeside {

    private static final String SESSION = "/personnes/{person}" + PrepareTraining.PATH + "/{session}";
    private static final String PAGE = "practice/prepare/beside";

    private final Sessions sessions;
    private final GainedGestures gestures;
    private final Exercises exercises;
    private final BesidePage page;
    private final Journal journal;

    SitBeside(Sessions sessions, GainedGestures gestures, Exercises exercises, BesidePage page, Journal journal) {
        this.sessions = sessions;
        this.gestures = gestures;
        this.exercises = exercises;
        this.page = page;
        this.journal = journal;
    }

    /**
     * What is kept at the end.
     *
     * @param gestures codes ticked with the person
     * @param asked whether she asks for it
     */
    record EndForm(
            @Nullable List<String> gestures, @Nullable Boolean asked) {}

    /** The page; asked by itself again while nothing has moved since, it is left as it is, with what was opened in it. */
    @Allowed(Action.PREPARE_PRACTICE)
    @GetMapping(SESSION)
    @Nullable
    ModelAndView beside(
            Viewer viewer,
            @PathVariable UUID person,
            @PathVariable UUID session,
            @RequestParam(defaultValue = "") String vu,
            HttpServletResponse response) {
        Prepared prepared = sessions.required(person, session);
        Optional<UUID> watched = sessions.watched(prepared);
        if (!vu.isEmpty() && vu.equals(page.seen(prepared, watched))) {
            response.setStatus(HttpServletResponse.SC_NO_CONTENT);
            return null;
        }
        return page.on(Pages.show(PAGE), viewer, prepared, watched, Fields.blank());
    }

    /** Keeps the gestures that the person wants kept, and ends. */
    @Allowed(Action.PREPARE_PRACTICE)
    @PostMapping(SESSION)
    ModelAndView keep(
            Viewer viewer,
            @PathVariable UUID person,
            @PathVariable UUID session,
            @ModelAttribute("form") EndForm form) {
        Prepared prepared = sessions.required(person, session);
        Set<String> known = BesidePage.gestures(exercises.exercise(prepared.exercise()), prepared.stage())
                .keySet();
        List<String> ticked = form.gestures() == null ? List.of() : form.gestures();
        Fields fields = Fields.of(form);
        if (prepared.homework() || !known.containsAll(ticked)) {
            fields = fields.and("gestures", "Un de ces gestes ne peut pas être noté ici. Choisissez dans la liste.");
        } else if (ticked.isEmpty()) {
            fields = fields.and("gestures", "Cochez au moins un geste, ou finissez sans rien garder.");
        }
        if (!Boolean.TRUE.equals(form.asked())) {
            fields = fields.and("asked", "Rien n’est gardé si la personne ne le demande pas.");
        }
        if (fields.hasErrors()) {
            return page.on(Pages.refuse(PAGE), viewer, prepared, sessions.watched(prepared), fields);
        }
        gestures.keep(prepared, ticked);
        sessions.end(prepared);
        journal.record(viewer.actor(), Entry.on(person, "practice.gestures-kept", session));
        return Pages.go(home(person), "Les gestes sont gardés, à sa demande. Le reste de la séance est oublié.");
    }

    @Allowed(Action.PREPARE_PRACTICE)
    @PostMapping(SESSION + "/finir")
    ModelAndView end(Viewer viewer, @PathVariable UUID person, @PathVariable UUID session) {
        Prepared prepared = sessions.required(person, session);
        sessions.end(prepared);
        journal.record(viewer.actor(), Entry.on(person, "practice.ended", session));
        return Pages.go(
                home(person),
                prepared.homework()
                        ? "Le devoir est retiré. Son lien ne s’ouvre plus."
                        : "La séance est finie. Rien n’en est gardé.");
    }

    private static String home(UUID person) {
        return "/personnes/" + person + PrepareTraining.PATH;
    }
}
