package fr.passerelle.space.helper;

import fr.passerelle.audit.Actor;
import fr.passerelle.audit.Entry;
import fr.passerelle.audit.Journal;
import fr.passerelle.design.Fields;
import fr.passerelle.design.Frame;
import fr.passerelle.design.FrenchInput;
import fr.passerelle.design.Language;
import fr.passerelle.design.Option;
import fr.passerelle.design.Pages;
import fr.passerelle.design.Words;
import fr.passerelle.identity.Mine;
import fr.passerelle.identity.Myself;
import fr.passerelle.kernel.NotFound;
import fr.passerelle.kernel.Now;
import fr.passerelle.kernel.PersonCodes;
import fr.passerelle.space.Cards;
import fr.passerelle.space.Helpers;
import fr.passerelle.space.OwnDays;
import fr.passerelle.space.SpaceTile;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** She lets an adult help her, for a time and for some pages; a child is never asked to. She reads what they did, and takes it back at once. */
@Controller
class LetHelp {

    static final String PATH = "/mon-espace/aide";
    private static final List<String> LINKS = List.of("PARTNER", "PARENT", "CHILD", "FAMILY", "FRIEND", "OTHER");
    private static final int LONGEST = 100;
    private static final int MOST = 3;

    private final Helpers helpers;
    private final Cards cards;
    private final ObjectProvider<SpaceTile> tiles;
    private final Journal journal;
    private final Now now;

    LetHelp(Helpers helpers, Cards cards, ObjectProvider<SpaceTile> tiles, Journal journal, Now now) {
        this.helpers = helpers;
        this.cards = cards;
        this.tiles = tiles;
        this.journal = journal;
        this.now = now;
    }

    /**
     * What she decides.
     *
     * @param adult yes or no
     * @param until the last day, one year away at most
     * @param number four digits that both of them know
     */
    record HelpForm(
            @Nullable String name,
            @Nullable String link,
            @Nullable String adult,
            @Nullable List<String> pages,
            @Nullable String until,
            @Nullable String number) {}

    /** An access, and what was done with it, in sentences. */
    record Told(UUID id, String name, String until, List<String> pages, List<String> visits) {}

    @Mine
    @GetMapping(PATH)
    ModelAndView page(Myself me) {
        return page(
                HttpStatus.OK,
                me.person(),
                Fields.of(Map.of("until", now.today().plusMonths(1))));
    }

    /** Answers with a page, not a redirect: the code is shown once and kept nowhere. */
    @Mine
    @PostMapping(PATH)
    ModelAndView give(Myself me, @ModelAttribute("form") HelpForm form) {
        Fields fields = checked(form);
        if (helpers.of(me.person()).size() >= MOST) {
            fields = fields.and("", words().of("many"));
        }
        if (fields.hasErrors()) {
            return page(HttpStatus.UNPROCESSABLE_CONTENT, me.person(), fields);
        }
        Helpers.Given given = new Helpers.Given(
                String.valueOf(form.name()).strip(),
                String.valueOf(form.link()),
                List.copyOf(pages(form)),
                FrenchInput.day(String.valueOf(form.until())).orElseThrow());
        String code = cards.give(me.person(), given, String.valueOf(form.number()));
        journal.record(Actor.SYSTEM, Entry.on(me.person(), "self.helper-allowed", me.person()));
        return Pages.show(
                "space/helper/given",
                "code",
                PersonCodes.words(code),
                "address",
                cards.address(),
                "name",
                given.name());
    }

    @Mine
    @PostMapping(PATH + "/{helper}/retirer")
    ModelAndView withdraw(Myself me, @PathVariable UUID helper) {
        if (!helpers.withdraw(me.person(), helper)) {
            throw new NotFound();
        }
        journal.record(Actor.SYSTEM, Entry.on(me.person(), "self.helper-withdrawn", helper));
        return Pages.go(PATH, words().of("withdrawn"));
    }

    private Fields checked(HelpForm form) {
        Words words = words();
        LocalDate until = FrenchInput.day(String.valueOf(form.until())).orElse(null);
        List<String> offered = offered().map(SpaceTile::href).toList();
        Fields fields = Fields.of(form);
        if (form.name() == null || form.name().isBlank() || form.name().length() > LONGEST) {
            fields = fields.and("name", words.of("name.missing"));
        }
        if (form.link() == null || !LINKS.contains(form.link())) {
            fields = fields.and("link", words.of("link.missing"));
        }
        if (!"yes".equals(form.adult())) {
            fields = fields.and("adult", words.of("no".equals(form.adult()) ? "adult.child" : "adult.missing"));
        }
        if (pages(form).isEmpty() || !offered.containsAll(pages(form))) {
            fields = fields.and("pages", words.of("pages.missing"));
        }
        if (until == null
                || until.isBefore(now.today())
                || until.isAfter(now.today().plusYears(1))) {
            fields = fields.and("until", words.of("until.wrong"));
        }
        return form.number() != null && form.number().matches("\\d{4}")
                ? fields
                : fields.and("number", words.of("number.wrong"));
    }

    private static List<String> pages(HelpForm form) {
        return form.pages() == null ? List.of() : form.pages();
    }

    private Stream<SpaceTile> offered() {
        return tiles.orderedStream().filter(SpaceTile::forHelpers).sorted(Comparator.comparingInt(SpaceTile::order));
    }

    private ModelAndView page(HttpStatus status, UUID person, Fields fields) {
        Words words = words();
        Language language = Frame.current().language();
        List<Helpers.Visit> visits = helpers.visits(person);
        List<Told> told = helpers.of(person).stream()
                .map(each -> new Told(
                        each.id(),
                        each.name(),
                        OwnDays.day(each.until(), language),
                        each.pages().stream().map(page -> title(page, language)).toList(),
                        visits.stream()
                                .filter(visit -> visit.helper().equals(each.id()))
                                .map(visit -> words.of(
                                        visit.sent() ? "visit.sent" : "visit.looked",
                                        OwnDays.day(visit.day(), language),
                                        title(visit.page(), language)))
                                .toList()))
                .toList();
        return Pages.answer(
                status,
                "space/helper/let-help",
                "fields",
                fields,
                "helpers",
                told,
                "links",
                LINKS.stream()
                        .map(link -> new Option(link, words.of("link." + link)))
                        .toList(),
                "pages",
                offered()
                        .map(tile -> new Option(tile.href(), tile.title(language)))
                        .toList());
    }

    private String title(String page, Language language) {
        return tiles.stream()
                .filter(tile -> tile.href().equals(page))
                .map(tile -> tile.title(language))
                .findFirst()
                .orElse(page);
    }

    /** Its tile. */
    @Component
    static class Tile implements SpaceTile {

        @Override
        public int order() {
            return 70;
        }

        @Override
        public String icon() {
            return "people";
        }

        @Override
        public String href() {
            return PATH;
        }

        @Override
        public String title(Language language) {
            return Words.beside(LetHelp.class, language).of("tile");
        }
    }

    private static Words words() {
        return Words.beside(LetHelp.class, Frame.current().language());
    }
}
