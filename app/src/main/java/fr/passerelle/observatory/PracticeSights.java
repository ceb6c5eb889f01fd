package fr.passerelle.observatory;

import fr.passerelle.design.Bars;
import fr.passerelle.exercise.Errors;
import fr.passerelle.exercise.Exercise;
import fr.passerelle.exercise.Feedback;
import fr.passerelle.exercise.Folder;
import fr.passerelle.exercise.Screen;
import fr.passerelle.exercise.Stage;
import fr.passerelle.kernel.NotFound;
import fr.passerelle.kernel.Now;
import fr.passerelle.observatory.Practised.Count;
import fr.passerelle.observatory.Practised.Outcome;
import fr.passerelle.practice.Exercises;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes of the counts what may be shown. Only the present version of an exercise is counted: its screens have changed since the others. */
@Component
class PracticeSights {

    /** Exercises are forgotten after thirteen months: a period that began before would be cut. */
    private static final int MONTHS = 12;

    private static final String ALL = "Ensemble";
    private static final Map<Stage, String> STAGES = stages();

    private final Practised practised;
    private final Exercises exercises;
    private final Now now;

    PracticeSights(Practised practised, Exercises exercises, Now now) {
        this.practised = practised;
        this.exercises = exercises;
        this.now = now;
    }

    private static Map<Stage, String> stages() {
        Map<Stage, String> stages = new LinkedHashMap<>();
        stages.put(Stage.HELPED, "Avec aide");
        stages.put(Stage.ALONE, "Sans aide");
        stages.put(Stage.SURPRISE, "Surprise");
        return stages;
    }

    /** What is asked for; nothing: the last twelve months, and the exercise most often begun. */
    record Asked(@Nullable String periode, @Nullable String exercice) {}

    PracticeSight of(Asked asked) {
        List<Period> periods = periods();
        Period period = chosen(periods, asked.periode());
        List<Count> counts = practised.in(period);
        List<Exercise> done = exercises.library().exercises().stream()
                .filter(exercise -> counts.stream().anyMatch(of(exercise)))
                .sorted(Comparator.comparing(Exercise::title))
                .toList();
        List<Integer> watched = numbers(done, counts, each -> each.stage() == Stage.WATCH);
        List<Integer> begun = numbers(done, counts, each -> each.stage() != Stage.WATCH);
        List<PracticeSight.Line> lines = lines(done, Suppression.line(watched), Suppression.line(begun));
        PracticeSight.Detail detail = near(asked.exercice(), lines)
                .map(line -> detail(exercises.exercise(line.code()), counts, period))
                .orElse(null);
        return new PracticeSight(period, periods, lines, all(watched), all(begun), detail);
    }

    private List<Period> periods() {
        LocalDate first = now.today().withDayOfMonth(1).minusMonths(MONTHS);
        return Period.all(now.today()).stream()
                .filter(each -> !each.from().isBefore(first))
                .toList();
    }

    private static Period chosen(List<Period> periods, @Nullable String code) {
        return periods.stream()
                .filter(each -> code == null || code.isEmpty() || each.code().equals(code))
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    private static List<Integer> numbers(List<Exercise> done, List<Count> counts, Predicate<Count> which) {
        return done.stream()
                .map(exercise -> sum(counts, of(exercise).and(which)))
                .toList();
    }

    private static @Nullable Integer all(List<Integer> numbers) {
        return Suppression.one(numbers.stream().mapToInt(Integer::intValue).sum());
    }

    private static List<PracticeSight.Line> lines(
            List<Exercise> done, List<@Nullable Integer> watched, List<@Nullable Integer> begun) {
        List<PracticeSight.Line> lines = new ArrayList<>();
        for (int r = 0; r < done.size(); r++) {
            lines.add(new PracticeSight.Line(done.get(r).code(), done.get(r).title(), watched.get(r), begun.get(r)));
        }
        return lines;
    }

    /** The exercise to look at from near; one whose number is hidden among the others is not shown alone. */
    private Optional<PracticeSight.Line> near(@Nullable String code, List<PracticeSight.Line> lines) {
        if (code != null && !code.isEmpty()) {
            exercises.exercise(code);
            return lines.stream()
                    .filter(line -> line.code().equals(code) && line.detailed())
                    .findFirst();
        }
        return lines.stream()
                .filter(PracticeSight.Line::detailed)
                .max(Comparator.comparing(line -> Objects.requireNonNull(line.begun())));
    }

    private PracticeSight.Detail detail(Exercise exercise, List<Count> counts, Period period) {
        List<Count> own = counts.stream()
                .filter(of(exercise).and(each -> each.stage() != Stage.WATCH))
                .toList();
        List<PracticeSight.End> shown = shown(ends(exercise, own), own);
        List<String> stages = new ArrayList<>(STAGES.values());
        stages.add(ALL);
        int begun = sum(own, each -> true);
        return new PracticeSight.Detail(
                exercise.code(),
                exercise.title(),
                stages,
                shown,
                bars(
                        "Ce qui arrête un moment",
                        "Exercices où ce passage a demandé de s’arrêter, la démonstration mise à part",
                        "Passage",
                        begun,
                        slips(practised.codes(exercise, period))),
                bars(
                        "Où l’on demande un indice",
                        "Exercices où un indice a été demandé à cet endroit",
                        "Question",
                        begun,
                        places(exercise, practised.hinted(exercise, period))));
    }

    private static List<PracticeSight.End> shown(Map<String, Predicate<Count>> ends, List<Count> own) {
        int[][] numbers = ends.values().stream()
                .map(end -> STAGES.keySet().stream()
                        .mapToInt(stage -> sum(own, end.and(each -> each.stage() == stage)))
                        .toArray())
                .toArray(int[][]::new);
        Suppression.Table table = Suppression.table(numbers, new boolean[ends.size()]);
        List<String> labels = new ArrayList<>(ends.keySet());
        labels.add(ALL);
        List<PracticeSight.End> shown = new ArrayList<>();
        for (int r = 0; r < labels.size(); r++) {
            List<@Nullable Integer> line = new ArrayList<>();
            for (int c = 0; c <= STAGES.size(); c++) {
                line.add(table.at(r, c));
            }
            shown.add(new PracticeSight.End(labels.get(r), line));
        }
        return shown;
    }

    /** The ends that are told apart: at the end, under way, then each screen where enough people stopped, in the order of the exercise. */
    private Map<String, Predicate<Count>> ends(Exercise exercise, List<Count> own) {
        Map<String, Predicate<Count>> ends = new LinkedHashMap<>();
        ends.put("Allés au bout", each -> each.outcome() == Outcome.FINISHED);
        ends.put("En cours", each -> each.outcome() == Outcome.UNDER_WAY);
        Predicate<Count> elsewhere = each -> false;
        for (Screen screen : exercise.screens()) {
            Predicate<Count> here =
                    each -> each.outcome() == Outcome.STOPPED && each.screen().equals(screen.id());
            int stopped = sum(own, here);
            if (stopped > Suppression.SMALL) {
                ends.merge("Arrêtés à «\u00a0" + words(exercise, screen.title()) + "\u00a0»", here, Predicate::or);
            } else if (stopped > 0) {
                elsewhere = elsewhere.or(here);
            }
        }
        if (sum(own, elsewhere) > 0) {
            ends.put("Arrêtés sur d’autres écrans", elsewhere);
        }
        return ends;
    }

    private static Map<String, Integer> slips(Map<String, Integer> codes) {
        Map<String, Integer> slips = new LinkedHashMap<>();
        codes.forEach((code, runs) -> slips.put(
                code.equals(Feedback.OTHER) ? "Autre chose que ce que disent les papiers" : Errors.label(code), runs));
        return slips;
    }

    private Map<String, Integer> places(Exercise exercise, Map<String, Integer> hinted) {
        Map<String, Integer> places = new LinkedHashMap<>();
        for (Screen screen : exercise.screens()) {
            String title = words(exercise, screen.title());
            add(places, title, hinted.get(screen.id() + "."));
            screen.fields()
                    .forEach(field -> add(
                            places,
                            title + "\u00a0: " + words(exercise, field.label()),
                            hinted.get(screen.id() + "." + field.id())));
        }
        return places;
    }

    private static void add(Map<String, Integer> places, String label, @Nullable Integer runs) {
        if (runs != null) {
            places.merge(label, runs, Math::max);
        }
    }

    /** The most frequent first; a number is hidden too when what is left of the whole would be small, and those hidden are one line. */
    private static Bars bars(String title, String about, String rows, int whole, Map<String, Integer> numbers) {
        List<Bars.Bar> bars = new ArrayList<>(numbers.entrySet().stream()
                .map(each -> new Bars.Bar(
                        each.getKey(),
                        Suppression.line(List.of(each.getValue(), Math.max(0, whole - each.getValue())))
                                .get(0)))
                .filter(bar -> bar.value() != null)
                .sorted(Comparator.<Bars.Bar>comparingInt(bar -> -Objects.requireNonNull(bar.value()))
                        .thenComparing(Bars.Bar::label))
                .toList());
        if (bars.size() < numbers.size()) {
            bars.add(new Bars.Bar("D’autres", null));
        }
        return new Bars(title, about, rows, "Exercices", bars);
    }

    /** The words of a site, as the first of its people reads them. */
    private String words(Exercise exercise, String words) {
        Folder folder = exercises.library().people(exercise).get(0);
        return exercises.library().tongue("fr").say(words, folder);
    }

    private static Predicate<Count> of(Exercise exercise) {
        return count -> count.exercise().equals(exercise.code()) && count.version() == exercise.version();
    }

    private static int sum(List<Count> counts, Predicate<Count> which) {
        return counts.stream().filter(which).mapToInt(Count::runs).sum();
    }
}
