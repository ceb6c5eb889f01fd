package fr.passerelle.practice.prepare;

import fr.passerelle.exercise.Errors;
import fr.passerelle.exercise.Exercise;
import fr.passerelle.exercise.Feedback;
import fr.passerelle.exercise.Field;
import fr.passerelle.exercise.Play;
import fr.passerelle.exercise.Screen;
import fr.passerelle.exercise.Stage;
import fr.passerelle.exercise.Trap;
import fr.passerelle.practice.Wording;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What whoever sits beside needs to know of a moment of an exercise: what is asked, what waits there, the next hint, and short sentences to say.
 * Made from where the exercise stands, and kept nowhere.
 *
 * @param screen the title that the person reads
 * @param ask what the exercise asks there
 * @param say sentences to say
 * @param waiting the traps hoped for that wait on this screen
 * @param hints the next hint of each thing asked
 * @param closed what has just happened, if a trap closed
 * @param praise the strategy to name, if one was just shown
 * @param late what the body has found out after sending
 * @param met the traps hoped for, and whether they were met
 */
record Advice(
        String screen,
        String ask,
        List<String> say,
        List<Waiting> waiting,
        List<Hint> hints,
        @Nullable Closed closed,
        @Nullable String praise,
        List<String> late,
        List<Met> met,
        boolean finished) {

    private static final int HINTS = 3;

    /** A trap hoped for, and where it waits. */
    record Waiting(String words, String where) {}

    /** What the next hint of something asked will say. */
    record Hint(String where, int number, String words) {}

    /**
     * A trap that has just closed, and how to speak of it.
     *
     * @param words what it is called among professionals
     * @param say sentences to say, none of which says that it is wrong
     * @param human whether it is the third time: to stop helps better than one more hint
     */
    record Closed(String words, String where, List<String> say, boolean human) {}

    /** A trap hoped for, and whether it has closed. */
    record Met(String words, boolean yes) {}

    /** That of the moment, in French: the page is for the professional. */
    static Advice of(Play play, List<String> wanted, List<WantedTraps.Place> places, Wording words) {
        return new Reading(play, words).advice(wanted, places);
    }

    /** The exercise as it is read. */
    private record Reading(Play play, Wording words) {

        Advice advice(List<String> wanted, List<WantedTraps.Place> places) {
            Screen screen = play.screen();
            Closed closed = play.feedback().map(this::closed).orElse(null);
            return new Advice(
                    words.site(screen.title()),
                    words.say(screen.ask()),
                    closed == null ? opening(screen) : List.of(),
                    places.stream()
                            .filter(place -> wanted.contains(place.code()))
                            .flatMap(place -> where(screen, place.field()).stream()
                                    .map(where -> new Waiting(Errors.label(place.code()), where)))
                            .distinct()
                            .toList(),
                    hints(screen),
                    closed,
                    play.praise().map(words::say).orElse(null),
                    late(screen),
                    wanted.stream()
                            .map(code ->
                                    new Met(Errors.label(code), play.fallen().containsKey(code)))
                            .toList(),
                    play.finished());
        }

        /** What that place is called, when it is on this screen. */
        private Optional<String> where(Screen screen, String place) {
            return Stream.concat(
                            play.asked(screen).stream()
                                    .filter(field -> field.id().equals(place))
                                    .map(Field::label),
                            play.links(screen).stream()
                                    .filter(link -> link.id().equals(place))
                                    .map(Screen.Link::label))
                    .findFirst()
                    .map(words::site);
        }

        /** Questions rather than orders: whoever searches remembers. */
        private static List<String> opening(Screen screen) {
            return switch (screen.look()) {
                case PAGE ->
                    screen.fields().isEmpty()
                            ? List.of("Que voyez-vous sur cette page\u00a0?", "Où iriez-vous\u00a0?")
                            : List.of("Que demande cette page\u00a0?", "Sur quel papier est-ce écrit\u00a0?");
                case CHECK -> List.of("Relisons ensemble avant d’envoyer.", "Est-ce pareil sur les papiers\u00a0?");
                case INBOX, PHONE -> List.of("Qui vous écrit\u00a0?", "Que demande ce message\u00a0?");
                case TIME -> List.of("Le temps passe, comme en vrai.");
                case RESULTS -> List.of("Quel site est le vrai\u00a0?", "À quoi le voyez-vous\u00a0?");
                case FILES -> List.of("Où ce fichier est-il rangé\u00a0?");
                case OUTCOME -> List.of("Que répond l’organisme\u00a0?", "Que peut-on faire maintenant\u00a0?");
                case END -> List.of("Qu’est-ce qui vous a aidé\u00a0?", "Que voulez-vous garder\u00a0?");
            };
        }

        private List<Hint> hints(Screen screen) {
            if (play.staging().stage() == Stage.WATCH) {
                return List.of();
            }
            return screen.fields().isEmpty()
                    ? next("", words.site(screen.title()), screen.hints(), false).stream()
                            .toList()
                    : play.asked(screen).stream()
                            .flatMap(field ->
                                    next(field.id(), words.site(field.label()), field.hints(), field.filled() != null)
                                            .stream())
                            .toList();
        }

        /** With help the first hint shows already, except where the site has written the answer. */
        private Optional<Hint> next(String id, String where, List<String> all, boolean filled) {
            boolean first = play.staging().stage() == Stage.HELPED && !filled;
            int shown = Math.min(HINTS, play.hints(id) + (first ? 1 : 0));
            return shown < all.size()
                    ? Optional.of(new Hint(where, shown + 1, words.say(all.get(shown))))
                    : Optional.empty();
        }

        private Closed closed(Feedback feedback) {
            Exercise exercise = play.staging().exercise();
            Trap trap = exercise.traps().get(feedback.code());
            Optional<Field> field = Optional.ofNullable(feedback.field()).flatMap(exercise::field);
            String where = field.map(Field::label).map(words::site).orElse("");
            List<String> sentences = trap == null
                    ? List.of("Les papiers disent autre chose.", "Regardons ensemble la bonne ligne.")
                    : List.of(
                            words.say(trap.saw()).replace("{typed}", typed(field, feedback.typed())),
                            "Pour de vrai\u00a0: " + words.say(trap.real()),
                            "Ici, ce n’est pas grave. " + words.say(trap.here()));
            return new Closed(Errors.label(feedback.code()), where, sentences, feedback.human());
        }

        private String typed(Optional<Field> field, String value) {
            return field.map(each -> words.answer(each, value)).orElseGet(() -> words.button(value));
        }

        /** After sending only: before, the body has not yet looked. */
        private List<String> late(Screen screen) {
            return screen.look() == Screen.Look.OUTCOME
                    ? play.late().values().stream()
                            .map(Errors::label)
                            .distinct()
                            .toList()
                    : List.of();
        }
    }
}
