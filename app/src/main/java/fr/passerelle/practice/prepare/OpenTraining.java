package fr.passerelle.practice.prepare;

import fr.passerelle.audit.Actor;
import fr.passerelle.audit.Entry;
import fr.passerelle.audit.Journal;
import fr.passerelle.design.Frame;
import fr.passerelle.design.Pages;
import fr.passerelle.design.Words;
import fr.passerelle.exercise.Exercise;
import fr.passerelle.identity.Open;
import fr.passerelle.kernel.NotFound;
import fr.passerelle.practice.Exercises;
import fr.passerelle.practice.Run;
import fr.passerelle.practice.Runs;
import fr.passerelle.territory.Territories;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The page behind the link of a training: it begins without an account, as often as one likes, and names nobody. */
@Controller
class OpenTraining {

    private static final String LINK = "/t/{territory}/entrainement/{link}";

    private final Sessions sessions;
    private final GainedGestures gestures;
    private final Runs runs;
    private final Exercises exercises;
    private final Journal journal;

    OpenTraining(Sessions sessions, GainedGestures gestures, Runs runs, Exercises exercises, Journal journal) {
        this.sessions = sessions;
        this.gestures = gestures;
        this.runs = runs;
        this.exercises = exercises;
        this.journal = journal;
    }

    /** Where that training begins. */
    static String address(Prepared prepared) {
        return "/t/" + Territories.required().code() + "/entrainement/" + prepared.link();
    }

    @Open
    @GetMapping(LINK)
    ModelAndView show(@PathVariable String link) {
        return sessions.behind(link).map(this::page).orElseGet(OpenTraining::over);
    }

    @Open
    @PostMapping(LINK)
    ModelAndView begin(@PathVariable String link) {
        Optional<Prepared> found = sessions.behind(link);
        if (found.isEmpty()) {
            return over();
        }
        Prepared prepared = found.get();
        Exercise exercise = exercises.exercise(prepared.exercise());
        Run run = runs.begin(
                exercise, exercises.folder(exercise, prepared.folder()), prepared.stage(), prepared.changed());
        sessions.begun(prepared, run);
        journal.record(Actor.SYSTEM, Entry.of("practice.begun", run.id()));
        return Pages.go(run.address());
    }

    /** What she did at home, shown because she says so; then nothing leads from the exercise to her. Done once. */
    @Open
    @PostMapping(LINK + "/montrer")
    ModelAndView show(@PathVariable String link, @RequestParam String run) {
        Optional<Prepared> found = sessions.behind(link);
        if (found.isEmpty()) {
            return over();
        }
        Prepared prepared = found.get();
        Run done = runs.at(run);
        if (!ShowGains.due(prepared, done) || !sessions.cut(prepared, done)) {
            throw new NotFound();
        }
        gestures.keep(
                prepared,
                BesidePage.gestures(done.staging().exercise(), prepared.stage()).keySet());
        journal.record(Actor.SYSTEM, Entry.on(prepared.person(), "self.gestures-shown", prepared.id()));
        return Pages.go(
                address(prepared),
                Words.beside(OpenTraining.class, Frame.current().language()).of("shown"));
    }

    private ModelAndView page(Prepared prepared) {
        Exercise exercise = exercises.exercise(prepared.exercise());
        return Pages.show(
                "practice/prepare/training",
                "prepared",
                prepared,
                "action",
                address(prepared),
                "exercise",
                exercise,
                "folder",
                exercises.folder(exercise, prepared.folder()),
                "tongue",
                exercises.tongue(Frame.current().language()));
    }

    private static ModelAndView over() {
        return Pages.answer(HttpStatus.NOT_FOUND, "practice/prepare/over");
    }
}
