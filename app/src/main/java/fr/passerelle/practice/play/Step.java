package fr.passerelle.practice.play;

import fr.passerelle.design.Fields;
import fr.passerelle.design.Option;
import fr.passerelle.exercise.Exercise;
import fr.passerelle.exercise.Feedback;
import fr.passerelle.exercise.Field;
import fr.passerelle.exercise.Folder;
import fr.passerelle.exercise.Gestures;
import fr.passerelle.exercise.Perfect;
import fr.passerelle.exercise.Play;
import fr.passerelle.exercise.Screen;
import fr.passerelle.exercise.Site;
import fr.passerelle.exercise.Stage;
import fr.passerelle.exercise.Tongue;
import fr.passerelle.exercise.Trap;
import fr.passerelle.practice.Exercises;
import fr.passerelle.practice.Run;
import fr.passerelle.practice.Wording;
import gg.jte.Content;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A screen as it is shown: the words of the site in French, those around it in the language of the page, and the help due at this stage.
 *
 * @param endings what stands on the last page besides
 */
record Step(
        Run run,
        Play play,
        Screen screen,
        Wording wording,
        Fields fields,
        @Nullable Preview preview,
        List<Content> endings) {

    private static final int HINTS = 3;

    /** What is said of a trap that has closed. */
    record Kindly(
            String saw,
            @Nullable String real,
            @Nullable String here,
            @Nullable String field,
            boolean human) {}

    /** A slip found out after sending: what the body writes, what it would have caused, and how to repair it. */
    record Letter(String field, String letter, String real) {}

    /** An answer shown once more before sending. */
    record Said(String label, String value, String change) {}

    /**
     * Where one reads an exercise over instead of playing it: nothing can be sent.
     *
     * @param list every screen
     * @param before the screen before in the file, and {@code after} the one that follows; absent at the ends
     */
    record Preview(
            String list, @Nullable String before, @Nullable String after) {}

    static Step of(Run run, Play play, Screen screen, Exercises exercises, Tongue tongue, Fields fields) {
        Wording wording = Wording.of(exercises.library(), tongue, run.staging());
        return new Step(run, play, screen, wording, fields, null, List.of());
    }

    /** The same, read over and not played. */
    Step in(Preview around) {
        return new Step(run, play, screen, wording, fields, around, endings);
    }

    /** The same, with that at the end. */
    Step endingWith(List<Content> more) {
        return new Step(run, play, screen, wording, fields, preview, more);
    }

    /** Whether something can be done, and not only looked at. */
    boolean live() {
        return preview == null;
    }

    Exercise exercise() {
        return run.staging().exercise();
    }

    Folder folder() {
        return play.folder();
    }

    boolean watching() {
        return run.staging().stage() == Stage.WATCH;
    }

    /** Whether nobody plays it: a screen to look at, without a way out. */
    boolean lookedAt() {
        return run.address().isEmpty();
    }

    String here() {
        return run.address() + "/" + screen.id();
    }

    Site site() {
        String code = screen.site() == null ? exercise().site() : screen.site();
        return wording.library().site(code).orElseThrow();
    }

    Tongue tongue() {
        return wording.tongue();
    }

    /** A sentence of the exercise, in the language of the page. */
    String say(String words) {
        return wording.say(words);
    }

    /** A sentence of the site, always in French. */
    String site(String words) {
        return wording.site(words);
    }

    /** What is printed on a paper, which stays whatever sites become. */
    String printed(String words) {
        return wording.printed(words);
    }

    /** The menu of the site, which leads nowhere. */
    List<String> menu() {
        List<String> menu = new ArrayList<>(site().menu());
        if (run.staging().changed()) {
            menu.replaceAll(entry -> wording.library().renamed().getOrDefault(entry, entry));
            Collections.reverse(menu);
        }
        return menu;
    }

    /** Whether this is the first page of a site that has changed: tiles instead of a list. */
    boolean tiles() {
        return run.staging().changed() && screen.equals(exercise().first()) && !screen.asks() && links().size() > 1;
    }

    /** Whether the ways out of a page have moved under a menu. */
    boolean folded() {
        return run.staging().changed()
                && !tiles()
                && screen.look() == Screen.Look.PAGE
                && !screen.asks()
                && links().size() > 1;
    }

    /** Whether this is where the last move led, and not an earlier screen opened again. */
    boolean present() {
        return play.screen().id().equals(screen.id());
    }

    /** What to do here. In the demonstration: what is being done. */
    String ask() {
        return say(screen.ask());
    }

    /** What is being done in the demonstration: the last hint of each field, or of the screen. */
    List<String> narration() {
        List<List<String>> hints = screen.fields().isEmpty()
                ? List.of(screen.hints())
                : play.asked(screen).stream().map(Field::hints).toList();
        return hints.stream()
                .filter(each -> !each.isEmpty())
                .map(each -> say(each.get(each.size() - 1)))
                .distinct()
                .toList();
    }

    /** The values of the demonstration, else what was typed. */
    Fields shown() {
        return watching() ? Typed.fields(play, screen, Perfect.right(play, screen)) : fields;
    }

    Optional<String> praise() {
        return present() ? play.praise().map(this::say) : Optional.empty();
    }

    /** What is said when a trap has closed: never that it is wrong. */
    Optional<Kindly> kindly() {
        return present() ? play.feedback().map(this::kindly) : Optional.empty();
    }

    private Kindly kindly(Feedback feedback) {
        Trap trap = exercise().traps().get(feedback.code());
        String typed = typed(feedback);
        return trap == null
                ? new Kindly(typed, null, null, feedback.field(), feedback.human())
                : new Kindly(
                        say(trap.saw()).replace("{typed}", typed),
                        say(trap.real()),
                        say(trap.here()),
                        feedback.field(),
                        feedback.human());
    }

    private String typed(Feedback feedback) {
        return Optional.ofNullable(feedback.field())
                .flatMap(exercise()::field)
                .map(field -> wording.answer(field, feedback.typed()))
                .orElseGet(() -> wording.button(feedback.typed()));
    }

    /** The hints due for that field, or for the screen when empty. */
    List<String> hints(String field, List<String> all) {
        boolean first = run.staging().stage() == Stage.HELPED && (field.isEmpty() || !filled(field));
        int due = Math.min(HINTS, play.hints(field) + (first ? 1 : 0));
        return watching() || !present()
                ? List.of()
                : all.stream().limit(due).map(this::say).toList();
    }

    /** Whether the site has filled that field in: then the first hint waits until it is asked. */
    private boolean filled(String id) {
        return exercise().field(id).filter(field -> field.filled() != null).isPresent();
    }

    /** Whether one more hint can be asked. */
    boolean more(String field, List<String> all) {
        return !watching() && hints(field, all).size() < all.size();
    }

    List<Field> asked() {
        return play.asked(screen);
    }

    List<Option> options(Field field) {
        return field.options(folder()).stream()
                .map(option -> new Option(
                        option.code(),
                        site(option.label()),
                        option.help() == null ? null : site(option.help()),
                        option.picture(),
                        false))
                .toList();
    }

    /** The ways out; on a site that has changed, in another order. */
    List<Screen.Link> links() {
        List<Screen.Link> links = new ArrayList<>(screen.links().stream()
                .filter(link -> play.links(screen).contains(link))
                .toList());
        if (run.staging().changed()) {
            Collections.reverse(links);
        }
        return links;
    }

    String label(Screen.Link link) {
        return site(link.label());
    }

    /** The answers given so far, with a way back to each. */
    List<Said> said() {
        return exercise().screens().stream()
                .filter(each -> play.seen().contains(each.id()))
                .flatMap(each -> play.asked(each).stream()
                        .filter(field -> play.given(field) && !field.hidden())
                        .map(field ->
                                new Said(site(field.label()), wording.answer(field, play.typed(field)), each.id())))
                .toList();
    }

    /** What the body has found, when it has. */
    List<Letter> letters() {
        return play.late().entrySet().stream()
                .map(slip -> letter(slip.getKey(), exercise().traps().get(slip.getValue())))
                .toList();
    }

    private Letter letter(String field, @Nullable Trap trap) {
        if (trap == null) {
            return new Letter(field, "", "");
        }
        return new Letter(field, site(trap.letter() == null ? trap.real() : trap.letter()), say(trap.real()));
    }

    List<Folder.Paper> papers() {
        return folder().papers().stream()
                .filter(paper -> paper.topics().isEmpty()
                        || paper.topics().contains(exercise().topic()))
                .toList();
    }

    /** What was met on the way and is worth remembering. */
    List<String> lessons() {
        return play.fallen().keySet().stream()
                .map(exercise().traps()::get)
                .filter(trap -> trap != null)
                .map(trap -> say(trap.here()))
                .distinct()
                .toList();
    }

    List<String> gestures() {
        return exercise().gestures().stream()
                .map(code -> tongue().of(Gestures.labels().getOrDefault(code, code)))
                .toList();
    }

    /** What changes in the fourth stage, said on the first screen. */
    @Nullable
    String surprise() {
        Exercise.Surprise surprise = exercise().surprise();
        boolean due = run.staging().stage() == Stage.SURPRISE
                && screen.equals(exercise().first());
        return due && surprise != null ? say(surprise.say()) : null;
    }

    List<Screen.Message> messages() {
        return play.messages(screen);
    }

    /** The ways out of a message that are open now. */
    List<Screen.Link> open(Screen.Message message) {
        return message.links().stream()
                .filter(link -> play.links(screen).contains(link))
                .toList();
    }

    /** Whether that line of a paper is marked: the last hint points at it. */
    boolean lit(Folder.Line line) {
        return line.fact() != null
                && present()
                && asked().stream()
                        .filter(field -> line.fact().equals(field.fact()))
                        .anyMatch(field ->
                                watching() || hints(field.id(), field.hints()).size() == HINTS);
    }

    /** The words of the site with their translation, for those who do not read French. */
    List<Translation> translations() {
        List<String> hidden = run.staging().changed()
                ? List.of()
                : Exercise.ways(screen)
                        .map(Screen.Link::or)
                        .filter(Objects::nonNull)
                        .toList();
        return exercise()
                .siteWords(screen)
                .filter(words -> !hidden.contains(words))
                .map(wording.renaming()::of)
                .filter(folder()::fills)
                .map(words -> new Translation(site(words), say(words)))
                .distinct()
                .toList();
    }

    /** A sentence of the site, and what it means. */
    record Translation(String french, String said) {}
}
