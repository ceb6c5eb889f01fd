package fr.passerelle.catalogue.correct;

import fr.passerelle.audit.Entry;
import fr.passerelle.audit.Journal;
import fr.passerelle.catalogue.Sheet;
import fr.passerelle.catalogue.SheetPart;
import fr.passerelle.catalogue.Sheets;
import fr.passerelle.design.Fields;
import fr.passerelle.design.Pages;
import fr.passerelle.identity.Action;
import fr.passerelle.identity.Allowed;
import fr.passerelle.identity.Viewer;
import fr.passerelle.kernel.NotFound;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Arrays;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** A worker says what is wrong in one part of a sheet, and what it should say. */
@Controller
class SuggestCorrection {

    private static final String PAGE = "catalogue/correct/suggest-correction";

    private final Sheets sheets;
    private final Suggestions suggestions;
    private final Journal journal;

    SuggestCorrection(Sheets sheets, Suggestions suggestions, Journal journal) {
        this.sheets = sheets;
        this.suggestions = suggestions;
        this.journal = journal;
    }

    record SuggestionForm(
            @Nullable @NotNull(message = "Choisissez la partie de la fiche.")
            SheetPart part,

            @Nullable
            @NotBlank(message = "Dites ce qui n’est pas juste.")
            @Size(max = 500, message = "500 caractères au plus.")
            String wrong,

            @Nullable
            @NotBlank(message = "Écrivez ce que la fiche doit dire.")
            @Size(max = 1_000, message = "1 000 caractères au plus.")
            String proposed,

            @Nullable @Size(max = 300, message = "300 caractères au plus.")
            String source) {}

    @Allowed(Action.SEE_CATALOGUE)
    @GetMapping("/demarches/fiches/{id}/proposer")
    ModelAndView form(@PathVariable String id, @RequestParam @Nullable String partie) {
        boolean known =
                Arrays.stream(SheetPart.values()).anyMatch(part -> part.name().equals(partie));
        Fields fields = known ? Fields.of(Map.of("part", String.valueOf(partie))) : Fields.blank();
        return page(HttpStatus.OK, sheet(id), fields);
    }

    @Allowed(Action.SEE_CATALOGUE)
    @PostMapping("/demarches/fiches/{id}/proposer")
    ModelAndView suggest(
            Viewer viewer,
            @PathVariable String id,
            @Valid @ModelAttribute("form") SuggestionForm form,
            BindingResult errors) {
        Sheet sheet = sheet(id);
        SheetPart part = form.part();
        String wrong = form.wrong();
        String proposed = form.proposed();
        if (errors.hasErrors() || part == null || wrong == null || proposed == null) {
            return page(HttpStatus.UNPROCESSABLE_CONTENT, sheet, Fields.of(errors));
        }
        String source = form.source() == null || form.source().isBlank()
                ? null
                : form.source().strip();
        UUID suggestion = suggestions.keep(
                viewer, sheet.id(), new Suggestions.Words(part, wrong.strip(), proposed.strip(), source));
        journal.record(viewer.actor(), Entry.of("sheet.correction-suggested", suggestion));
        return Pages.go(
                "/demarches/fiches/" + id,
                "Merci. Votre correction attend la relecture\u00a0; vous verrez la réponse dans « Ma journée ».");
    }

    private Sheet sheet(String id) {
        return sheets.find(id).orElseThrow(NotFound::new);
    }

    private static ModelAndView page(HttpStatus status, Sheet sheet, Fields fields) {
        return Pages.answer(status, PAGE, "sheet", sheet, "fields", fields);
    }
}
