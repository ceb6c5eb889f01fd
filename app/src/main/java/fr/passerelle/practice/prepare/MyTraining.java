package fr.passerelle.practice.prepare;

import fr.passerelle.audit.Actor;
import fr.passerelle.audit.Entry;
import fr.passerelle.audit.Journal;
import fr.passerelle.design.Frame;
import fr.passerelle.design.Language;
import fr.passerelle.design.Pages;
import fr.passerelle.design.Words;
import fr.passerelle.exercise.Tongue;
import fr.passerelle.identity.Mine;
import fr.passerelle.identity.Myself;
import fr.passerelle.kernel.NotFound;
import fr.passerelle.practice.Exercises;
import fr.passerelle.space.SpaceTile;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** In her own space: what she may do at home, and the gestures that she keeps, each of which she takes away when she likes. */
@Controller
class MyTraining implements SpaceTile {

    private static final String HERE = "/mon-espace/entrainement";

    private final Sessions sessions;
    private final TrainingLines lines;
    private final GainedGestures gestures;
    private final Exercises exercises;
    private final Journal journal;

    MyTraining(Sessions sessions, TrainingLines lines, GainedGestures gestures, Exercises exercises, Journal journal) {
        this.sessions = sessions;
        this.lines = lines;
        this.gestures = gestures;
        this.exercises = exercises;
        this.journal = journal;
    }

    /** An exercise to do, in her language. */
    record Todo(String title, String until, String href) {}

    /** A gesture of hers, in her language. */
    record Mastered(UUID id, String gesture, String how) {}

    @Mine
    @GetMapping(HERE)
    ModelAndView page(Myself me) {
        Language language = Frame.current().language();
        Tongue tongue = exercises.tongue(language);
        Words words = words(language);
        List<Todo> todo = lines.prepared(me.person()).stream()
                .filter(line -> line.prepared().homework())
                .map(line -> new Todo(
                        tongue.of(line.exercise().need()),
                        language.day(line.prepared().until()),
                        OpenTraining.address(line.prepared())))
                .toList();
        List<Mastered> gained = lines.gained(me.person()).stream()
                .map(each -> new Mastered(
                        each.id(),
                        tongue.of(each.gesture()),
                        tongue.of(each.exercise()) + ", " + words.of("stage." + each.stage()) + ", "
                                + language.day(each.day())))
                .toList();
        return Pages.show("practice/prepare/mine", "todo", todo, "gained", gained);
    }

    @Mine
    @PostMapping(HERE + "/gestes/{gesture}/effacer")
    ModelAndView erase(Myself me, @PathVariable UUID gesture) {
        if (!gestures.erase(me.person(), gesture)) {
            throw new NotFound();
        }
        journal.record(Actor.SYSTEM, Entry.on(me.person(), "self.gestures-erased", gesture));
        return Pages.go(HERE, words(Frame.current().language()).of("erased"));
    }

    @Mine
    @PostMapping(HERE + "/gestes/effacer")
    ModelAndView eraseAll(Myself me) {
        gestures.erase(me.person());
        journal.record(Actor.SYSTEM, Entry.on(me.person(), "self.gestures-erased", me.person()));
        return Pages.go(HERE, words(Frame.current().language()).of("erased"));
    }

    @Override
    public int order() {
        return 25;
    }

    @Override
    public String icon() {
        return "hand";
    }

    @Override
    public String href() {
        return HERE;
    }

    @Override
    public String title(Language language) {
        return words(language).of("title");
    }

    @Override
    public Optional<String> state(UUID person, Language language) {
        int open = sessions.homework(person).size();
        return open == 0 ? Optional.empty() : Optional.of(words(language).of("open", open));
    }

    private static Words words(Language language) {
        return Words.beside(MyTraining.class, language);
    }
}
