package fr.passerelle.people.dossier;

import fr.passerelle.design.Pages;
import fr.passerelle.identity.Access;
import fr.passerelle.identity.Action;
import fr.passerelle.identity.Allowed;
import fr.passerelle.identity.Viewer;
import fr.passerelle.kernel.French;
import fr.passerelle.kernel.NotFound;
import fr.passerelle.kernel.Now;
import fr.passerelle.people.Dossiers;
import fr.passerelle.people.FileActs;
import fr.passerelle.people.FileActs.Act;
import fr.passerelle.people.OpenedPapers.Reading;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** « Qui a ouvert mon dossier ? »: what the journal says, in plain words, for the person; shown or printed by who follows her. */
@Controller
class WhoOpened {

    private static final int MONTHS = 12;
    private static final int LINES = 2_000;

    private final FileActs acts;
    private final Elsewhere elsewhere;
    private final Dossiers dossiers;
    private final Access access;
    private final Now now;

    WhoOpened(FileActs acts, Elsewhere elsewhere, Dossiers dossiers, Access access, Now now) {
        this.access = access;
        this.acts = acts;
        this.elsewhere = elsewhere;
        this.dossiers = dossiers;
        this.now = now;
    }

    /**
     * Somebody who does not follow the person.
     *
     * @param when « à 9 h 05 », « 3 fois »
     */
    record Guest(String name, String when, String reason) {}

    /**
     * A day.
     *
     * @param guests those who do not follow her, one by one
     * @param invited those to whom she opened her file, one by one
     * @param readers those to whom she opened one paper, one by one
     * @param followers one sentence on those who do follow her, or empty
     */
    record Day(String name, List<Guest> guests, List<Guest> invited, List<Reader> readers, String followers) {}

    /** Somebody who read a paper, without the file. */
    record Reader(Guest guest, String title) {}

    @Allowed(Action.SEE_OPENINGS)
    @GetMapping("/personnes/{person}/ouvertures")
    ModelAndView page(Viewer viewer, @PathVariable UUID person) {
        LocalDate from = now.today().minusMonths(MONTHS);
        Instant since = from.atStartOfDay(Now.PARIS).toInstant();
        List<Act> found = acts.of(person, Set.of(FileActs.OPENED), since, LINES);
        List<Reading> read =
                access.may(viewer, Action.SEE_DOCUMENTS, person) ? elsewhere.readings(person, since, LINES) : List.of();
        List<Day> days = Stream.concat(
                        found.stream().map(Act::day), read.stream().map(Reading::day))
                .distinct()
                .sorted(Comparator.reverseOrder())
                .map(day -> day(
                        day,
                        found.stream().filter(each -> each.day().equals(day)).toList(),
                        read.stream().filter(each -> each.day().equals(day)).toList()))
                .toList();
        return Pages.show(
                "people/dossier/who-opened",
                "name",
                dossiers.card(person).orElseThrow(NotFound::new).name(),
                "home",
                "/personnes/" + person,
                "from",
                French.date(from),
                "guests",
                found.stream().filter(Act::outside).map(Act::actor).distinct().count(),
                "days",
                days,
                "handed",
                elsewhere.handed(person));
    }

    private Day day(LocalDate day, List<Act> openings, List<Reading> read) {
        String name = day.getYear() == now.today().getYear() ? French.weekday(day) : French.date(day);
        List<Guest> guests =
                openings.stream().filter(Act::outside).map(WhoOpened::guest).toList();
        List<Guest> invited =
                openings.stream().filter(Act::invited).map(WhoOpened::guest).toList();
        List<Act> followers = openings.stream()
                .filter(opening -> !opening.outside() && !opening.invited())
                .toList();
        List<Reader> readers = read.stream()
                .map(each ->
                        new Reader(new Guest(each.who(), when(each.at(), each.times()), each.purpose()), each.title()))
                .toList();
        return new Day(
                name.substring(0, 1).toUpperCase(Locale.FRANCE) + name.substring(1),
                guests,
                invited,
                readers,
                words(followers));
    }

    private static Guest guest(Act opening) {
        return new Guest(
                opening.name(),
                when(opening.at(), opening.times()),
                String.valueOf(opening.outside() ? opening.reason() : opening.purpose()));
    }

    private static String when(Instant at, int times) {
        return times == 1
                ? "à " + French.time(LocalDateTime.ofInstant(at, Now.PARIS))
                : French.count(times, "fois", "fois");
    }

    /** « 3 fois, par une personne qui vous suit : Nadia Ferrand, Maison des solidarités. ». */
    private static String words(List<Act> followers) {
        if (followers.isEmpty()) {
            return "";
        }
        int times = followers.stream().mapToInt(Act::times).sum();
        List<String> names = followers.stream().map(Act::name).distinct().toList();
        String by = names.size() == 1
                ? "par une personne qui vous suit"
                : "par " + names.size() + " personnes qui vous suivent";
        return (times == 1 ? "Une fois, " : times + "\u00a0fois, ") + by + "\u00a0: " + String.join("\u00a0; ", names)
                + ".";
    }
}
