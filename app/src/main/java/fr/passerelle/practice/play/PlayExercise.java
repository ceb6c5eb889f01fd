package fr.passerelle.practice.play;

import fr.passerelle.design.Fields;
import fr.passerelle.design.Frame;
import fr.passerelle.design.Pages;
import fr.passerelle.design.Words;
import fr.passerelle.exercise.Field;
import fr.passerelle.exercise.Move;
import fr.passerelle.exercise.Perfect;
import fr.passerelle.exercise.Play;
import fr.passerelle.exercise.Screen;
import fr.passerelle.exercise.Stage;
import fr.passerelle.identity.Open;
import fr.passerelle.kernel.NotFound;
import fr.passerelle.practice.Exercises;
import fr.passerelle.practice.RealDetails;
import fr.passerelle.practice.Run;
import fr.passerelle.practice.RunEnding;
import fr.passerelle.practice.Runs;
import gg.jte.Content;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/**
 * An exercise, one screen at a time. The address of a screen can be opened again at any moment, so that « Back » is always safe; a move
 * says how many came before it, so that sending twice does nothing.
 */
@Controller
class PlayExercise {

    private static final String STEP = "practice/play/step";
    private static final String SCREEN = "/t/{territory}/exercice/{token}/{screen}";

    private final Runs runs;
    private final Exercises exercises;
    private final List<RunEnding> endings;

    PlayExercise(Runs runs, Exercises exercises, List<RunEnding> endings) {
        this.runs = runs;
        this.exercises = exercises;
        this.endings = endings;
    }

    @Open
    @GetMapping("/t/{territory}/exercice/{token}")
    ModelAndView resume(@PathVariable String token) {
        Run run = runs.at(token);
        return Pages.go(run.address() + "/" + run.play().screen().id());
    }

    @Open
    @GetMapping(SCREEN)
    ModelAndView show(@PathVariable String token, @PathVariable("screen") String id) {
        Run run = runs.at(token);
        Play play = run.play();
        if (!play.seen().contains(id)) {
            throw new NotFound();
        }
        Screen screen = run.staging().exercise().screen(id).orElseThrow(NotFound::new);
        return page(Pages.show(STEP), run, play, screen, Typed.of(play, screen));
    }

    /** What was typed is looked at on « Continue », never before: those who type slowly are not interrupted. */
    @Open(keepsNothing = true)
    @PostMapping(SCREEN)
    ModelAndView move(
            @PathVariable String token,
            @PathVariable("screen") String id,
            @RequestParam MultiValueMap<String, String> form) {
        Run run = runs.at(token);
        Play play = run.play();
        Screen screen = run.staging().exercise().screen(id).orElseThrow(NotFound::new);
        if (!String.valueOf(run.moves().size()).equals(form.getFirst("moves"))
                || !play.seen().contains(id)) {
            return Pages.go(run.address());
        }
        Map<String, String> typed = Typed.read(play, screen, form);
        Fields fields = Typed.fields(play, screen, typed);
        for (Field field : play.asked(screen)) {
            if (RealDetails.in(typed.getOrDefault(field.id(), ""), name())) {
                typed.put(field.id(), "");
                return page(
                        Pages.refuse(STEP),
                        run,
                        play,
                        screen,
                        Typed.fields(play, screen, typed)
                                .and(
                                        field.id(),
                                        words().of("real-data", play.folder().first())));
            }
        }
        if (run.waits()) {
            return page(Pages.show(STEP), run, play, screen, fields);
        }
        Move move = wanted(run, screen, form, typed);
        if (move.act() == Move.Act.SEND && run.staging().stage() != Stage.WATCH) {
            Fields checked = Typed.check(fields, play, screen, typed, words());
            if (checked.hasErrors()) {
                return page(Pages.refuse(STEP), run, play, screen, checked);
            }
        }
        return runs.move(run, move)
                .map(next -> Pages.go(run.address() + "/" + next.screen().id()))
                .orElseGet(() -> behind(token, play, screen, fields));
    }

    /** The move was not made: the group has just been asked to listen, and what was typed stays; or another one came first. */
    private ModelAndView behind(String token, Play play, Screen screen, Fields typed) {
        Run run = runs.at(token);
        return run.waits() ? page(Pages.show(STEP), run, play, screen, typed) : Pages.go(run.address());
    }

    private static Move wanted(Run run, Screen screen, MultiValueMap<String, String> form, Map<String, String> typed) {
        String link = form.getFirst("link");
        String hint = form.getFirst("hint");
        String repair = form.getFirst("repair");
        if (run.staging().stage() == Stage.WATCH) {
            return Perfect.next(Play.of(run.staging(), run.moves()));
        }
        if (link != null) {
            return Move.go(screen.id(), link);
        }
        if (hint != null) {
            return new Move(screen.id(), Move.Act.HINT, hint, typed);
        }
        return repair != null ? Move.repair(screen.id(), repair) : Move.send(screen.id(), typed);
    }

    /** The folder, the stage and the help around a screen. */
    private ModelAndView page(ModelAndView page, Run run, Play play, Screen screen, Fields fields) {
        List<Content> more = play.finished()
                ? endings.stream().flatMap(each -> each.ending(run).stream()).toList()
                : List.of();
        return page.addObject(
                "step",
                Step.of(
                                run,
                                play,
                                screen,
                                exercises,
                                exercises.tongue(Frame.current().language()),
                                fields)
                        .endingWith(more));
    }

    private static @Nullable String name() {
        Frame.Who who = Frame.current().who();
        return who == null ? null : who.name();
    }

    private static Words words() {
        return Words.beside(PlayExercise.class, Frame.current().language());
    }
}
