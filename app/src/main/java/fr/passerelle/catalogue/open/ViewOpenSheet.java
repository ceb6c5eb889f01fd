package fr.passerelle.catalogue.open;

import fr.passerelle.catalogue.Sheet;
import fr.passerelle.catalogue.Sheets;
import fr.passerelle.catalogue.SiteChanges;
import fr.passerelle.design.Frame;
import fr.passerelle.design.Pages;
import fr.passerelle.design.Words;
import fr.passerelle.identity.Open;
import fr.passerelle.kernel.NotFound;
import fr.passerelle.kernel.Now;
import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** One procedure for the person herself, one thing at a time: what to bring, how to do it, without internet, what follows, what if not. */
@Controller
class ViewOpenSheet {

    private final Sheets sheets;
    private final SiteChanges changes;
    private final Now now;

    ViewOpenSheet(Sheets sheets, SiteChanges changes, Now now) {
        this.sheets = sheets;
        this.changes = changes;
        this.now = now;
    }

    /** What is told on one page; each has its words in the bundles and its drawing. */
    enum Chapter {
        BRING("find-document"),
        STEPS("ordinateur"),
        WITHOUT("telephone"),
        AFTER("rendez-vous"),
        REFUSED("aide");

        private final String picto;

        Chapter(String picto) {
            this.picto = picto;
        }

        String picto() {
            return picto;
        }

        /** As it stands in the address. */
        String slug() {
            return name().toLowerCase(Locale.ROOT);
        }

        @Nullable
        Chapter next() {
            return ordinal() + 1 < values().length ? values()[ordinal() + 1] : null;
        }

        private static Chapter of(String slug) {
            return Arrays.stream(values())
                    .filter(chapter -> chapter.slug().equals(slug))
                    .findFirst()
                    .orElseThrow(NotFound::new);
        }
    }

    /**
     * What the page shows.
     *
     * @param chapter null on the first page
     * @param doubted whether nobody read it again for long, or the site is said to have changed
     */
    record Sight(Sheet sheet, @Nullable Chapter chapter, boolean doubted) {

        String path() {
            return "/fiches/" + sheet.id();
        }

        String to(Chapter other) {
            return path() + "?partie=" + other.slug();
        }
    }

    @Open
    @GetMapping("/fiches/{id}")
    ModelAndView view(@PathVariable String id, @RequestParam @Nullable String partie) {
        Sheet sheet = sheets.find(id).orElseThrow(NotFound::new);
        boolean doubted = !sheet.fresh(now.today()) || !changes.of(id).isEmpty();
        Chapter chapter = partie == null || partie.isEmpty() ? null : Chapter.of(partie);
        return Pages.show(
                "catalogue/open/view-open-sheet",
                "words",
                Words.beside(ViewOpenSheet.class, Frame.current().language()),
                "sight",
                new Sight(sheet, chapter, doubted));
    }
}
