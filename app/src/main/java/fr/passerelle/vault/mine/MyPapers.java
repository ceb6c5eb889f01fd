package fr.passerelle.vault.mine;

import fr.passerelle.attachment.PictureResponse;
import fr.passerelle.audit.Actor;
import fr.passerelle.audit.Entry;
import fr.passerelle.audit.Journal;
import fr.passerelle.design.Frame;
import fr.passerelle.design.Language;
import fr.passerelle.design.Pages;
import fr.passerelle.design.Words;
import fr.passerelle.identity.Mine;
import fr.passerelle.identity.Myself;
import fr.passerelle.kernel.Now;
import fr.passerelle.space.SpaceTile;
import fr.passerelle.vault.Document;
import fr.passerelle.vault.Documents;
import fr.passerelle.vault.Freshness;
import fr.passerelle.vault.Openings;
import fr.passerelle.vault.SheetPictures;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** « Mes papiers »: she sees them, and erases what she no longer wants kept. */
@Controller
class MyPapers {

    static final String PATH = "/mon-espace/papiers";

    private final Documents documents;
    private final Openings openings;
    private final SheetPictures pictures;
    private final Journal journal;
    private final Now now;

    MyPapers(Documents documents, Openings openings, SheetPictures pictures, Journal journal, Now now) {
        this.documents = documents;
        this.openings = openings;
        this.pictures = pictures;
        this.journal = journal;
        this.now = now;
    }

    static Words words() {
        return words(Frame.current().language());
    }

    static Words words(Language language) {
        return Words.beside(MyPapers.class, language);
    }

    /** « 3 décembre 2026 », in her language. */
    static String day(LocalDate day, Language language) {
        return DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.forLanguageTag(language.tag()))
                .format(day);
    }

    static String day(Instant at, Language language) {
        return day(LocalDate.ofInstant(at, Now.PARIS), language);
    }

    /** Those that count today, the ones to renew first. */
    private List<Document> current(UUID person) {
        return documents.of(person).stream()
                .filter(document -> document.on(now.today()) != Freshness.REPLACED)
                .sorted(Comparator.comparing(document -> switch (document.on(now.today())) {
                    case EXPIRED -> 0;
                    case SOON -> 1;
                    default -> 2;
                }))
                .toList();
    }

    @Mine(helper = true)
    @GetMapping(PATH)
    ModelAndView list(Myself me) {
        return Pages.show("vault/mine/papers", "papers", current(me.person()), "today", now.today());
    }

    @Mine(helper = true)
    @GetMapping(PATH + "/{document}")
    ModelAndView one(Myself me, @PathVariable UUID document) {
        return Pages.show(
                "vault/mine/paper",
                "document",
                documents.required(me.person(), document),
                "openings",
                openings.of(document),
                "hers",
                me.helper() == null,
                "now",
                now.instant(),
                "today",
                now.today());
    }

    @Mine(helper = true)
    @GetMapping(PATH + "/{document}/feuilles/{sheet}")
    ResponseEntity<byte[]> sheet(Myself me, @PathVariable UUID document, @PathVariable int sheet) {
        return PictureResponse.of(pictures.of(documents.required(me.person(), document), sheet));
    }

    @Mine
    @PostMapping(PATH + "/{document}/effacer")
    ModelAndView erase(Myself me, @PathVariable UUID document) {
        documents.erase(documents.required(me.person(), document));
        journal.record(Actor.SYSTEM, Entry.on(me.person(), "self.paper-erased", document));
        return Pages.go(PATH, words().of("erased"));
    }

    /** Its tile. */
    @Component
    record Tile(Documents documents) implements SpaceTile {

        @Override
        public int order() {
            return 10;
        }

        @Override
        public String icon() {
            return "doc";
        }

        @Override
        public String href() {
            return PATH;
        }

        @Override
        public String title(Language language) {
            return words(language).of("title");
        }

        @Override
        public Optional<String> state(UUID person, Language language) {
            long count = documents.of(person).stream()
                    .filter(document -> document.replacedBy() == null)
                    .count();
            return count == 0
                    ? Optional.empty()
                    : Optional.of(
                            count == 1
                                    ? words(language).of("one")
                                    : words(language).of("many", count));
        }

        @Override
        public boolean forHelpers() {
            return true;
        }
    }
}
