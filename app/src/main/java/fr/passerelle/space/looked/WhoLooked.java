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
import fr.passerelle.space.OwnDays;
import fr.passerelle.space.SpaceTile;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
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
    private final DossierLines journal;
    private final Now now;

    WhoLooked(FileActs acts, DossierLines journal, Now now) {
        this.acts = acts;
        this.journal = journal;
        this.now = now;
    }

    /** A day, and one sentence for each who opened the file. */
    record Day(String name, List<Told> told) {}

    /**
     * A sentence.
     *
     * @param reason what somebody who does not follow her wrote, or empty
     */
    record Told(String words, String reason) {}

    @Mine
    @GetMapping(PATH)
    ModelAndView page(Myself me) {
        Language language = Frame.current().language();
        Words words = Words.beside(WhoLooked.class, language);
        Instant since = now.today().minusMonths(MONTHS).atStartOfDay(Now.PARIS).toInstant();
        List<Day> days = acts.of(me.person(), Set.of(FileActs.OPENED), since, LINES).stream()
                .collect(Collectors.groupingBy(Act::day, LinkedHashMap::new, Collectors.toList()))
                .entrySet()
                .stream()
                .map(day -> day(day.getKey(), day.getValue(), language))
                .toList();
        List<String> entries =
                journal.of(me.person(), Set.of("self.entered", "self.helper-entered"), since, ENTRIES).stream()
                        .map(line -> entry(line, words, language))
                        .distinct()
                        .toList();
        return Pages.show("space/looked/who-looked", "days", days, "entries", entries);
    }

    private static Day day(LocalDate day, List<Act> openings, Language language) {
        Words words = Words.beside(WhoLooked.class, language);
        return new Day(
                OwnDays.weekday(day, language),
                openings.stream()
                        .map(act -> new Told(
                                words.of(act.outside() ? "opened.outside" : "opened.follows", act.name()),
                                act.outside() ? String.valueOf(act.reason()) : ""))
                        .toList());
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
