package fr.passerelle.catalogue.find;

import fr.passerelle.catalogue.Family;
import fr.passerelle.catalogue.Operator;
import fr.passerelle.catalogue.Sheet;
import fr.passerelle.catalogue.SheetSearch;
import fr.passerelle.catalogue.Sheets;
import fr.passerelle.catalogue.SiteChanges;
import fr.passerelle.design.Fields;
import fr.passerelle.design.Pages;
import fr.passerelle.identity.Action;
import fr.passerelle.identity.Allowed;
import fr.passerelle.identity.MenuItem;
import fr.passerelle.identity.Viewer;
import fr.passerelle.kernel.Now;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.validation.FieldError;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.servlet.ModelAndView;

/** Lists the sheets of procedures by operator, or finds them by words. */
@Controller
class FindSheets {

    private static final String PATH = "/demarches/fiches";
    private static final String PAGE = "catalogue/find/find-sheets";

    private final Sheets sheets;
    private final SiteChanges changes;
    private final Now now;

    FindSheets(Sheets sheets, SiteChanges changes, Now now) {
        this.sheets = sheets;
        this.changes = changes;
        this.now = now;
    }

    /** A search as it stands in the address. */
    record FindForm(
            @Nullable @Size(max = 100, message = "100 caractères au plus.")
            String q,

            @Nullable Operator operateur,
            @Nullable Family famille) {

        String words() {
            return q == null ? "" : q.strip();
        }

        boolean asks() {
            return !words().isEmpty() || operateur != null || famille != null;
        }

        private boolean keeps(Sheet sheet) {
            return (operateur == null
                            || sheet.operator() == operateur
                            || sheet.also().contains(operateur))
                    && (famille == null || sheet.family() == famille);
        }
    }

    /**
     * What the page shows.
     *
     * @param ranked the best first, when words are typed; else empty
     * @param groups by operator, when none are
     * @param near whether no sheet holds all the words
     * @param changed the sheets whose site is said to have changed
     */
    record Answer(
            List<Sheet> ranked,
            Map<Operator, List<Sheet>> groups,
            boolean near,
            int total,
            Set<String> changed,
            LocalDate today) {}

    @Allowed(Action.SEE_CATALOGUE)
    @GetMapping(PATH)
    ModelAndView find(Viewer viewer, @Valid @ModelAttribute("form") FindForm form, BindingResult errors) {
        if (errors.hasErrors()) {
            Fields fields = Fields.blank();
            for (FieldError error : errors.getFieldErrors()) {
                fields = fields.and(
                        error.getField(),
                        error.isBindingFailure()
                                ? "Ce choix n’existe pas. Choisissez dans la liste."
                                : String.valueOf(error.getDefaultMessage()));
            }
            return Pages.refuse(PAGE, "fields", fields, "asks", true, "answer", null)
                    .addObject("keeps", viewer.may(Action.KEEP_CATALOGUE));
        }
        return Pages.show(PAGE, "fields", Fields.of(form), "asks", form.asks(), "answer", answer(form))
                .addObject("keeps", viewer.may(Action.KEEP_CATALOGUE));
    }

    private Answer answer(FindForm form) {
        List<Sheet> kept = sheets.all().stream().filter(form::keeps).toList();
        SheetSearch.Found found = SheetSearch.of(kept, form.words());
        boolean ranked = !form.words().isEmpty();
        Map<Operator, List<Sheet>> groups = ranked
                ? Map.of()
                : found.sheets().stream()
                        .collect(Collectors.groupingBy(Sheet::operator, TreeMap::new, Collectors.toList()));
        return new Answer(
                ranked ? found.sheets() : List.of(),
                groups,
                found.near(),
                found.sheets().size(),
                changes.sheets(),
                now.today());
    }

    @Bean
    static MenuItem sheetsMenu() {
        return new MenuItem(112, "Fiches", "doc", PATH, Action.SEE_CATALOGUE, false);
    }
}
