package fr.passerelle.observatory;

import fr.passerelle.activity.ActivityFigures.Facet;
import fr.passerelle.activity.Mode;
import fr.passerelle.activity.Setting;
import fr.passerelle.activity.Theme;
import fr.passerelle.activity.Theme.Family;
import fr.passerelle.catalogue.Operator;
import fr.passerelle.design.Bars;
import fr.passerelle.design.Series;
import fr.passerelle.design.Spans;
import fr.passerelle.instrument.Evaluation.Profile;
import fr.passerelle.observatory.Reading.Breakdown;
import fr.passerelle.observatory.Reading.Line;
import fr.passerelle.screening.Instruments;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Draws what may be shown: the same drawings give the page, the spreadsheet and the text file. */
@Component
class Charts {

    private static final String NONE = "-";
    private static final int COMMUNES_SHOWN = 12;

    /** Below this change of share, in points, nothing is said about a trend. */
    private static final int TREND = 5;

    private final Instruments instruments;
    private final Waits waits;

    Charts(Instruments instruments, Waits waits) {
        this.instruments = instruments;
        this.waits = waits;
    }

    /**
     * The drawings of a page.
     *
     * @param modes by month, null when there is nothing to sort
     * @param waits null when there are no answers to speak of
     */
    record Drawn(
            @Nullable Series modes,
            List<Bars> bars,
            @Nullable Spans waits) {}

    Drawn of(Activity activity) {
        Period period = activity.filters().period();
        List<Bars> bars = new ArrayList<>();
        Series modes = null;
        Breakdown breakdown = activity.breakdown();
        if (breakdown != null && !activity.empty()) {
            modes = modes(breakdown, period);
            bars.add(bars("Comment", "mode", labels(Mode.values()), Facet.MODE, breakdown, period));
            bars.add(bars("Démarches", "thème", themes(Family.ADMINISTRATIVE), Facet.THEME, breakdown, period));
            bars.add(bars("Organismes", "organisme", labels(Operator.values()), Facet.OPERATOR, breakdown, period));
            bars.add(bars("Usages numériques", "thème", themes(Family.MEDIATION), Facet.THEME, breakdown, period));
            bars.add(bars("Où", "cadre", labels(Setting.values()), Facet.SETTING, breakdown, period));
            bars.add(bars("Profils", "profil", profiles(breakdown), Facet.PROFILE, breakdown, period));
        }
        bars.add(communes(activity.communes(), period));
        bars.removeIf(drawing -> drawing.bars().isEmpty()
                || drawing.bars().stream()
                        .allMatch(bar ->
                                bar.label().equals(words(NONE)) || bar.label().equals("Sans repérage")));
        return new Drawn(modes, bars, waits(activity));
    }

    private static Bars bars(
            String title, String row, Map<String, String> labels, Facet facet, Breakdown breakdown, Period period) {
        List<String> codes = List.copyOf(labels.keySet());
        List<@Nullable Integer> values = breakdown.of(facet, codes);
        List<Line> lines = new ArrayList<>();
        for (int i = 0; i < codes.size(); i++) {
            Integer value = values.get(i);
            if (value == null || value > 0) {
                lines.add(new Line(codes.get(i), Objects.requireNonNull(labels.get(codes.get(i))), value));
            }
        }
        lines.sort(Line.LARGEST_FIRST);
        return drawing(title, row, lines, period);
    }

    private static Bars drawing(String title, String row, List<Line> lines, Period period) {
        boolean proper = row.equals("organisme") || row.equals("commune");
        String most = lines.stream()
                .filter(line -> line.value() != null && !line.code().equals(NONE))
                .map(line -> "\u00a0: surtout " + (proper ? line.label() : lower(line.label())))
                .findFirst()
                .orElse("");
        String heading = row.substring(0, 1).toUpperCase(Locale.FRENCH) + row.substring(1);
        return new Bars(
                title + most,
                "Accompagnements par " + row + ", " + period.words(),
                heading,
                "Accompagnements",
                lines.stream()
                        .map(line -> new Bars.Bar(line.label(), line.value()))
                        .toList());
    }

    private static String lower(String words) {
        return words.substring(0, 1).toLowerCase(Locale.FRENCH) + words.substring(1);
    }

    private static Bars communes(List<Line> communes, Period period) {
        return drawing(
                "Communes", "commune", communes.stream().limit(COMMUNES_SHOWN).toList(), period);
    }

    private static Series modes(Breakdown breakdown, Period period) {
        List<LocalDate> months = period.months();
        List<Series.Line> layers = new ArrayList<>();
        for (Mode mode : List.of(Mode.BY_PERSON, Mode.WITH, Mode.FOR)) {
            layers.add(new Series.Line(mode.label(), breakdown.monthly(Facet.MODE, mode.name(), months)));
        }
        return new Series(
                trend(layers),
                "Part de chaque façon de faire, " + period.words(),
                "Mois",
                months.stream().map(Charts::monthName).toList(),
                layers);
    }

    /** Says what the drawing shows, when it shows something. */
    private static String trend(List<Series.Line> layers) {
        int months = layers.get(0).values().size();
        int some = Math.min(3, months / 2);
        int change = some == 0 ? 0 : share(layers, months - some, months) - share(layers, 0, some);
        if (change <= -TREND) {
            return "On fait de plus en plus avec la personne, moins à sa place";
        }
        return change >= TREND ? "On fait plus souvent à la place de la personne" : "Comment on fait, mois par mois";
    }

    /** The share of « à la place », the last layer, in hundredths of what is shown of those months. */
    private static int share(List<Series.Line> layers, int from, int to) {
        int top = sum(layers.get(layers.size() - 1), from, to);
        int all = layers.stream().mapToInt(layer -> sum(layer, from, to)).sum();
        return all == 0 ? 0 : 100 * top / all;
    }

    private static int sum(Series.Line layer, int from, int to) {
        int sum = 0;
        for (int month = from; month < to; month++) {
            Integer value = layer.values().get(month);
            sum += value == null ? 0 : value;
        }
        return sum;
    }

    private @Nullable Spans waits(Activity activity) {
        Activity.Filters filters = activity.filters();
        Period period = filters.period();
        List<Spans.Span> spans = filters.commune() != null || activity.acts() == null
                ? List.of()
                : waits.of(period.from(), period.to(), filters.organisation());
        return spans.stream().allMatch(span -> span.known() == null)
                ? null
                : new Spans(
                        "Le temps qu’un lieu met à répondre",
                        "Jours entre l’orientation et la réponse. Le point est la médiane, la barre couvre 8 cas sur 10.",
                        "Urgence",
                        "j",
                        spans);
    }

    private static Map<String, String> labels(Enum<?>[] values) {
        Map<String, String> labels = new java.util.LinkedHashMap<>();
        Arrays.stream(values).forEach(value -> labels.put(value.name(), words(value)));
        labels.put(NONE, words(NONE));
        return labels;
    }

    private static Map<String, String> themes(Family family) {
        Map<String, String> labels = new java.util.LinkedHashMap<>();
        Theme.of(family).stream()
                .filter(theme -> theme != Theme.AIDE_AUX_DEMARCHES_ADMINISTRATIVES)
                .forEach(theme -> labels.put(theme.name(), theme.label()));
        return labels;
    }

    private Map<String, String> profiles(Breakdown breakdown) {
        Map<String, String> labels = new TreeMap<>();
        breakdown.values(Facet.PROFILE).forEach(profile -> labels.put(profile, profileWords(profile)));
        return labels;
    }

    private String profileWords(String profile) {
        if (profile.equals(NONE)) {
            return "Sans repérage";
        }
        String words = instruments.current().label(Profile.valueOf(profile));
        return words.substring(0, 1).toUpperCase(Locale.FRENCH) + words.substring(1);
    }

    private static String words(Object value) {
        if (value instanceof Mode mode) {
            return mode.label();
        }
        if (value instanceof Operator operator) {
            return operator.label();
        }
        if (value instanceof Setting setting) {
            return setting.label();
        }
        return value.equals(NONE) ? "Non précisé" : value.toString();
    }

    private static String monthName(LocalDate month) {
        return month.getMonth().getDisplayName(TextStyle.SHORT, Locale.FRENCH);
    }
}
