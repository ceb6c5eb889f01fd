package fr.passerelle.catalogue.open;

import fr.passerelle.catalogue.Family;
import fr.passerelle.catalogue.Sheet;
import fr.passerelle.catalogue.SheetSearch;
import fr.passerelle.catalogue.Sheets;
import fr.passerelle.design.Fields;
import fr.passerelle.design.Frame;
import fr.passerelle.design.Pages;
import fr.passerelle.design.Words;
import fr.passerelle.identity.Open;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.servlet.ModelAndView;

/** People look for a procedure by themselves: a word, or a theme, then a list. */
@Controller
class FindOpenSheets {

    private static final String PAGE = "catalogue/open/find-open-sheets";

    private final Sheets sheets;

    FindOpenSheets(Sheets sheets) {
        this.sheets = sheets;
    }

    /** A search as it stands in the address. */
    record FindForm(
            @Nullable @Size(max = 100, message = "problem.long")
            String q,

            @Nullable Family famille) {

        String words() {
            return q == null ? "" : q.strip();
        }

        boolean asks() {
            return !words().isEmpty() || famille != null;
        }
    }

    /**
     * What the page shows.
     *
     * @param themes those that have a sheet
     * @param found null while nothing is asked
     */
    record Answer(@Nullable Family theme, Set<Family> themes, SheetSearch.@Nullable Found found) {}

    @Open
    @GetMapping("/fiches")
    ModelAndView find(@Valid @ModelAttribute("form") FindForm form, BindingResult errors) {
        Words words = Words.beside(FindOpenSheets.class, Frame.current().language());
        if (errors.hasErrors()) {
            String problem = errors.hasFieldErrors("famille") ? "problem.theme" : "problem.long";
            Fields fields = Fields.of(errors);
            Fields said = Fields.blank().and(fields.problems().get(0).field(), words.of(problem));
            return Pages.refuse(PAGE, "words", words, "fields", said, "answer", new Answer(null, Set.of(), null));
        }
        List<Sheet> kept = sheets.all().stream()
                .filter(sheet -> form.famille() == null || sheet.family() == form.famille())
                .toList();
        Set<Family> themes = kept.stream().map(Sheet::family).collect(Collectors.toCollection(TreeSet::new));
        Answer answer = new Answer(form.famille(), themes, form.asks() ? SheetSearch.of(kept, form.words()) : null);
        return Pages.show(PAGE, "words", words, "fields", Fields.of(form), "answer", answer);
    }
}
