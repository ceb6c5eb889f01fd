package fr.passerelle.space.looked;

import fr.passerelle.audit.DossierLines;
import fr.passerelle.audit.DossierLines.Line;
import fr.passerelle.design.Frame;
import fr.passerelle.design.Language;
import fr.passerelle.design.Pages;
import fr.passerelle.design.Words;
import fr.passerelle.identity.Mine;
import fr.passerelle.identity.Myself;
import fr.passerelle.kernel.Now;
import fr.passerelle.people.FileActs;
import fr.passerelle.people.FileActs.Act;
import fr.passerelle.people.HandedOver;
import fr.passerelle.people.OpenedPapers;
import fr.passerelle.space.OwnDays;
import fr.passerelle.space.SpaceTile;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** « Qui a ouvert mon dossier »: what the journal says, to the person herself; only openings, so that nobody else's matters are told. */
@Controller
class WhoLooked {

    private static final String PATH = "/mon-espace/visites";
    private static final int MONTHS = 12;
    private static final int LINES = 2_000;
    private static final int ENTRIES = 20;

    private final FileActs acts;
    private final List<OpenedPapers> papers;
    private final DossierLines journal;
    private final ObjectProvider<HandedOver> handedOver;
    private final Now now;

    WhoLooked(
            FileActs acts,
            List<OpenedPapers> papers,
            DossierLines journal,
            ObjectProvider<HandedOver> handedOver,
            Now now) {
        this.acts = acts;
        this.papers = papers;
        this.journal = journal;
        this.handedOver = handedOver;
        this.now = now;
    }

    /** A day, and one sentence for each who opened the file or a paper. */
    record Day(String name, List<Told> told) {}

    /**
     * A sentence.
     *
     * @param reason what somebody who does not follow her wrote, or what she opened it to them for; empty for those who follow her
     */
    record Told(String words, String reason) {}

    @Mine
    @GetMapping(PATH)
    ModelAndView page(Myself me) {
        Language language = Frame.current().language();
        Words words = Words.beside(WhoLooked.class, language);
        Instant since = now.today().minusMonths(MONTHS).atStartOfDay(Now.PARIS).toInstant();
        SortedMap<LocalDate, List<Told>> days = new TreeMap<>(Comparator.reverseOrder());
        acts.of(me.person(), Set.of(FileActs.OPENED), since, LINES)
                .forEach(act -> days.computeIfAbsent(act.day(), any -> new ArrayList<>())
                        .add(told(act, words)));
        papers.stream()
                .flatMap(source -> source.readings(me.person(), since, LINES).stream())
                .forEach(read -> days.computeIfAbsent(read.day(), any -> new ArrayList<>())
                        .add(new Told(words.of("opened.paper", read.who(), read.title()), read.purpose())));
        List<String> entries =
                journal.of(me.person(), Set.of("self.entered", "self.helper-entered"), since, ENTRIES).stream()
                        .map(line -> entry(line, words, language))
                        .distinct()
                        .toList();
        List<Day> shown = days.entrySet().stream()
                .map(day -> new Day(OwnDays.weekday(day.getKey(), language), day.getValue()))
                .toList();
        return Pages.show(
                "space/looked/who-looked", "days", shown, "entries", entries, "handed", handed(me, words, language));
    }

    private static Told told(Act act, Words words) {
        if (act.invited()) {
            return new Told(words.of("opened.invited", act.name()), String.valueOf(act.purpose()));
        }
        return act.outside()
                ? new Told(words.of("opened.outside", act.name()), String.valueOf(act.reason()))
                : new Told(words.of("opened.follows", act.name()), "");
    }

    /** One sentence for each authority that received something. */
    private List<Told> handed(Myself me, Words words, Language language) {
        return handedOver.stream()
                .flatMap(source -> source.of(me.person()).stream())
                .map(once -> new Told(
                        words.of("handed", OwnDays.day(once.day(), language), once.authority()), once.article()))
                .toList();
    }

    private static String entry(Line line, Words words, Language language) {
        return words.of("entered." + line.verb(), OwnDays.day(line.at(), language));
    }

    /** Its tile. */
    @Component
    record Tile(FileActs acts, Now now) implements SpaceTile {

        @Override
        public int order() {
            return 60;
        }

        @Override
        public String icon() {
            return "eye";
        }

        @Override
        public String href() {
            return PATH;
        }

        @Override
        public String title(Language language) {
            return Words.beside(WhoLooked.class, language).of("tile");
        }

        @Override
        public Optional<String> state(UUID person, Language language) {
            Instant since =
                    now.today().minusMonths(MONTHS).atStartOfDay(Now.PARIS).toInstant();
            return acts.of(person, Set.of(FileActs.OPENED), since, 1).stream()
                    .findFirst()
                    .map(act -> Words.beside(WhoLooked.class, language).of("last", OwnDays.day(act.day(), language)));
        }
    }
}
