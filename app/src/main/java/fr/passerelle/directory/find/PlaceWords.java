package fr.passerelle.directory.find;

import fr.passerelle.design.Language;
import fr.passerelle.design.Words;
import fr.passerelle.directory.Criterion;
import fr.passerelle.directory.Family;
import fr.passerelle.directory.Gain;
import fr.passerelle.directory.Offer;
import fr.passerelle.directory.OpeningHours;
import fr.passerelle.directory.OpeningHours.Moment;
import fr.passerelle.directory.OpeningHours.Span;
import fr.passerelle.directory.OpeningHours.State;
import fr.passerelle.directory.PlaceLife.Closure;
import fr.passerelle.directory.PlaceSearch.Hit;
import fr.passerelle.directory.PlaceSearch.Opening;
import fr.passerelle.directory.Signals;
import fr.passerelle.directory.StoredPlace;
import fr.passerelle.directory.Term;
import fr.passerelle.directory.find.NothingFound.Release;
import fr.passerelle.kernel.French;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A place said in the language of the reader. What the producer wrote stays in French. */
final class PlaceWords {

    /** A term after the first, which goes on with the sentence. */
    private static final Pattern NEXT_TERM = Pattern.compile(", \\p{Lu}(?=\\p{Ll})");

    /** What one line of the weekly table says. */
    record DayLine(String day, String hours, boolean today) {}

    /** Beyond two years nobody should go on the faith of the page. */
    private static final int STALE_DAYS = 730;

    private final Words words;
    private final Language language;
    private final LocalDateTime now;

    PlaceWords(Language language, LocalDateTime now) {
        this.words = Words.beside(PlaceWords.class, language);
        this.language = language;
        this.now = now;
    }

    String of(String key, Object... values) {
        return words.of(key, values);
    }

    LocalDate today() {
        return now.toLocalDate();
    }

    /** « Fermé jusqu’au 3 janvier 2027 », « Fermé, sans date de retour ». */
    String closed(Closure closure) {
        return closed(closure.to());
    }

    private String closed(@Nullable LocalDate to) {
        return to == null ? words.of("closure.open-ended") : words.of("closure.until", day(to));
    }

    /** The closure as announced: « Fermé du 3 au 9… » while it is to come, « Fermé jusqu’au… » once it holds. */
    String announced(Closure closure) {
        LocalDate to = closure.to();
        if (closure.on(today())) {
            return closed(closure);
        }
        return to == null
                ? words.of("closure.from-open-ended", day(closure.from()))
                : words.of("closure.from", day(closure.from()), day(to));
    }

    /** The next days of a stop, eight at most. */
    String days(List<LocalDate> days) {
        return days.stream().limit(8).map(this::day).collect(Collectors.joining(language == Language.AR ? "، " : ", "));
    }

    /** Each open day of a week with its hours; the producer's own text when they are not understood. */
    List<String> opening(OpeningHours hours) {
        if (!hours.isUnderstood()) {
            return hours.text().isEmpty() ? List.of() : List.of(hours.text());
        }
        return week(hours).stream()
                .filter(line -> !line.hours().equals(words.of("hours.closed-day")))
                .map(line -> line.day() + " " + line.hours())
                .toList();
    }

    /** A day as the language writes it. */
    String day(LocalDate day) {
        return inFrench() || language == Language.FALC ? French.date(day) : day.toString();
    }

    /** Whether nobody should go there on the faith of its page alone. */
    boolean isStale(StoredPlace stored) {
        LocalDate checked = stored.checkedOn();
        return checked == null || ChronoUnit.DAYS.between(checked, today()) > STALE_DAYS;
    }

    /** How old the page is, in words: who vouched for it and when, or that nobody did for two years. */
    String age(StoredPlace stored) {
        LocalDate checked = stored.checkedOn();
        if (checked == null) {
            return words.of("age.never");
        }
        if (ChronoUnit.DAYS.between(checked, today()) > STALE_DAYS) {
            return words.of("age.old", ChronoUnit.DAYS.between(checked, today()) / 365);
        }
        String when = inFrench() ? French.relative(checked, today()) : day(checked);
        return words.of(
                stored.confirmedByCall() ? "age.call" : stored.confirmedByPeople() ? "age.people" : "age.source", when);
    }

    boolean inFrench() {
        return language.tag().equals("fr");
    }

    /** The language of what producers write, where it is not the one of the page. */
    @Nullable
    String producersLanguage() {
        return inFrench() ? null : "fr";
    }

    /** « Ouvert, ferme à 17 h · gratuit · 900 m ». */
    String reasons(Hit hit, int within) {
        List<String> reasons = new ArrayList<>();
        OpeningHours hours = hit.stored().place().hours();
        Signals signals = hit.stored().signals();
        reasons.add(signals.closedOn(today()) ? closed(signals.closedTo()) : state(hours));
        if (signals.fullOn(today())) {
            reasons.add(words.of("full.short", day(Objects.requireNonNull(signals.fullUntil()))));
        }
        if (hit.stored().place().offer().fees().contains(Offer.Fee.FREE)) {
            reasons.add(words.of("free"));
        }
        if (hit.km() != null) {
            // Farther than asked: only one of its stops is near.
            reasons.add(hit.km() > within ? words.of("stops-here") : travel(hit.stored(), hit.km()));
        }
        return String.join(" · ", reasons);
    }

    /** « Pourquoi ici : aide aux démarches administratives, ouvert jeudi matin, gratuit, à 900 m. », what weighs most first. */
    String why(Hit hit, FindForm form) {
        String separator = language == Language.AR ? "، " : ", ";
        List<String> said = hit.gains().stream()
                .filter(gain -> gain.points() > 0)
                .sorted(Comparator.comparingDouble(Gain::points).reversed())
                .map(gain -> why(gain, hit, form))
                .filter(reason -> !reason.isEmpty())
                .distinct()
                .toList();
        String list = String.join(separator, said);
        return said.isEmpty() ? "" : words.of("why", list);
    }

    private String why(Gain gain, Hit hit, FindForm form) {
        return switch (gain.criterion()) {
            case ROOM -> "";
            case SERVICE -> lower(terms("service", gain.about()));
            case NEED ->
                gain.about().isEmpty()
                        ? words.of("why.described")
                        : words.of("why.need", lower(terms("need", gain.about())));
            case OPENING ->
                form.opening(now).half() == null || gain.points() < Criterion.OPENING.points()
                        ? ""
                        : words.of("why.open", lower(moment(form)));
            case PRICE -> gain.about().contains(Offer.Fee.FREE) ? words.of("free") : lower(terms("fee", gain.about()));
            case DISTANCE -> hit.km() == null ? "" : words.of("why.near", distance(hit.stored(), hit.km()));
            case ACCESS -> words.of("why.walk-in");
            case FRESHNESS -> gain.points() < Criterion.FRESHNESS.points() ? "" : words.of("why.fresh");
            case LANGUAGE -> "";
        };
    }

    private String lower(String text) {
        return inFrench() && !text.isEmpty()
                ? text.substring(0, 1).toLowerCase(Locale.FRENCH) + text.substring(1)
                : text;
    }

    String state(OpeningHours hours) {
        if (inFrench()) {
            return hours.inWords(now);
        }
        Moment moment = hours.at(now);
        if (hours.text().isEmpty()) {
            return words.of("hours.none");
        }
        if (moment.state() == State.UNKNOWN) {
            return words.of("hours.check");
        }
        LocalDateTime until = moment.until();
        if (until == null) {
            return words.of(moment.state() == State.OPEN ? "hours.always" : "hours.closed");
        }
        return words.of(moment.state() == State.OPEN ? "hours.open-until" : "hours.opens", occasion(until));
    }

    /** « 900 m », « environ 2 km » where only the commune is known. */
    String distance(StoredPlace stored, double km) {
        if (stored.place().approximate()) {
            return words.of("about", length(Math.max(1, km)));
        }
        return length(km);
    }

    private String length(double km) {
        if (inFrench()) {
            return French.distance(km);
        }
        return km < 1
                ? words.of("metres", Math.round(km * 10) * 100)
                : words.of("kilometres", km < 10 ? String.format(Locale.ROOT, "%.1f", km) : Math.round(km));
    }

    /** « 800 m à vol d’oiseau, environ 15 min à pied »; beyond an hour only that, for nobody knows here which bus goes. */
    String travel(StoredPlace stored, double km) {
        String straight = words.of("straight", distance(stored, km));
        if (stored.place().approximate()) {
            return straight;
        }
        long minutes = minutes(km);
        return straight
                + (language == Language.AR ? "، " : ", ")
                + (minutes > 60 ? words.of("on-foot.far") : words.of("on-foot", minutes));
    }

    /** On foot, at 4.5 km/h on streets a third longer than the straight line. */
    private static long minutes(double km) {
        return Math.max(5, Math.round(km * 1.3 / 4.5 * 12) * 5);
    }

    /** The same, as a sentence; empty beyond an hour. */
    String walk(StoredPlace stored, double km) {
        long minutes = minutes(km);
        return stored.place().approximate() || minutes > 60 ? "" : words.of("walk", minutes);
    }

    String terms(String kind, Collection<? extends Term> terms) {
        String list = terms.stream()
                .map(Term.class::cast)
                .sorted((a, b) -> Integer.compare(rank(a), rank(b)))
                .map(term -> term(kind, term))
                .collect(Collectors.joining(language == Language.AR ? "، " : ", "));
        return inFrench()
                ? NEXT_TERM.matcher(list).replaceAll(found -> found.group().toLowerCase(Locale.FRENCH))
                : list;
    }

    String term(String kind, Term term) {
        return words.of(kind + "." + term.name());
    }

    private static int rank(Term term) {
        return ((Enum<?>) term).ordinal();
    }

    /** What is given up in one's search: « gratuit », « jeudi matin », « à 20 km au plus ». */
    String released(Release release, FindForm form) {
        Family family = release.family();
        if (family == null) {
            return words.of("release.all");
        }
        return switch (family) {
            case SERVICE -> words.of("release", terms("service", form.filters().services()));
            case AUDIENCE ->
                words.of("release", terms("audience", form.filters().audiences()));
            case NEED -> words.of("release", terms("need", form.filters().needs()));
            case FEE -> words.of("release", terms("fee", form.filters().fees()));
            case ACCESS -> words.of("release", terms("access", form.filters().accessModes()));
            case MOMENT -> words.of("release", moment(form));
            case RADIUS -> words.of("release.radius", Objects.requireNonNull(release.km()));
        };
    }

    private String moment(FindForm form) {
        Opening opening = form.opening(now);
        return opening.day() == null || opening.half() == null
                ? words.of("now")
                : halfDay(opening.day(), opening.half());
    }

    /** « 12 lieux ». */
    String places(long number) {
        return number == 1 ? words.of("found.one") : words.of("found", number);
    }

    /** « Jeudi matin ». */
    String halfDay(DayOfWeek day, OpeningHours.HalfDay half) {
        return words.of("day." + day.getValue()) + " " + words.of("half." + half.name());
    }

    List<DayLine> week(OpeningHours hours) {
        return hours.week().stream()
                .map(day -> new DayLine(
                        words.of("day." + day.day().getValue()),
                        inFrench() ? String.join(", ", day.ranges()) : ranges(hours, day),
                        day.day() == now.getDayOfWeek()))
                .toList();
    }

    private String ranges(OpeningHours hours, OpeningHours.Day day) {
        List<Span> spans = hours.usually(day.day());
        if (spans.isEmpty()) {
            return words.of(day.state() == State.CLOSED ? "hours.closed-day" : "hours.check");
        }
        return spans.stream()
                .map(span -> clock(span.start()) + "–" + clock(span.end())
                        + (span.state() == State.OPEN ? "" : " (" + words.of("hours.check") + ")"))
                .collect(Collectors.joining(", "));
    }

    private String occasion(LocalDateTime when) {
        long days = ChronoUnit.DAYS.between(now.toLocalDate(), when.toLocalDate());
        String time = clock(when.getHour() * 60 + when.getMinute());
        if (days == 0) {
            return time;
        }
        String day = days == 1
                ? words.of("tomorrow")
                : words.of("day." + when.getDayOfWeek().getValue());
        return days < 7 ? day + " " + time : when.toLocalDate() + " " + time;
    }

    private static String clock(int minutes) {
        return String.format(Locale.ROOT, "%d:%02d", minutes / 60 % 24, minutes % 60);
    }
}
