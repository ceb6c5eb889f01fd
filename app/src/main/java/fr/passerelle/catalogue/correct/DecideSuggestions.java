package fr.passerelle.catalogue.correct;

import fr.passerelle.audit.Entry;
import fr.passerelle.audit.Journal;
import fr.passerelle.catalogue.Sheet;
import fr.passerelle.catalogue.SheetVersions;
import fr.passerelle.catalogue.Sheets;
import fr.passerelle.catalogue.ToReadAgain;
import fr.passerelle.catalogue.correct.Suggestions.Outcome;
import fr.passerelle.catalogue.correct.Suggestions.Suggestion;
import fr.passerelle.design.Fields;
import fr.passerelle.design.Pages;
import fr.passerelle.identity.Action;
import fr.passerelle.identity.Allowed;
import fr.passerelle.identity.Viewer;
import fr.passerelle.kernel.NotFound;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** Those who keep the sheets take a correction, in their words, or refuse it with a word; everybody else follows their own. */
@Controller
class DecideSuggestions {

    private static final String PATH = "/demarches/suggestions";

    private final Sheets sheets;
    private final Suggestions suggestions;
    private final SheetVersions versions;
    private final Journal journal;
    private final ObjectProvider<ToReadAgain> again;

    DecideSuggestions(
            Sheets sheets,
            Suggestions suggestions,
            SheetVersions versions,
            Journal journal,
            ObjectProvider<ToReadAgain> again) {
        this.sheets = sheets;
        this.suggestions = suggestions;
        this.versions = versions;
        this.journal = journal;
        this.again = again;
    }

    record RefusalForm(
            @Nullable
            @NotBlank(message = "Dites en un mot pourquoi.")
            @Size(max = 300, message = "300 caractères au plus.")
            String remark) {}

    /** What the list shows; {@code titles} by the id of the sheet. */
    record Shown(List<Suggestion> waiting, List<Suggestion> closed, Map<String, String> titles, boolean keeps) {

        String title(Suggestion suggestion) {
            return titles.getOrDefault(suggestion.sheet(), suggestion.sheet());
        }
    }

    @Allowed(Action.SEE_CATALOGUE)
    @GetMapping(PATH)
    ModelAndView list(Viewer viewer) {
        boolean keeps = viewer.may(Action.KEEP_CATALOGUE);
        List<Suggestion> own = keeps ? List.of() : suggestions.of(viewer);
        Shown shown = new Shown(
                keeps
                        ? suggestions.waiting()
                        : own.stream().filter(each -> each.outcome() == null).toList(),
                keeps
                        ? suggestions.closed()
                        : own.stream().filter(each -> each.outcome() != null).toList(),
                sheets.all().stream().collect(Collectors.toMap(Sheet::id, Sheet::title)),
                keeps);
        List<ToReadAgain> others = again.orderedStream()
                .filter(source -> keeps && !source.items().isEmpty())
                .toList();
        return Pages.show("catalogue/correct/suggestions", "shown", shown, "others", others);
    }

    @Allowed(Action.KEEP_CATALOGUE)
    @GetMapping(PATH + "/{suggestion}")
    ModelAndView one(@PathVariable UUID suggestion) {
        Suggestion found = waiting(suggestion);
        Sheet sheet = sheet(found);
        return page(HttpStatus.OK, found, PartPage.of(sheet, found.part(), sheets.version(sheet.id())));
    }

    @Allowed(Action.KEEP_CATALOGUE)
    @PostMapping(PATH + "/{suggestion}")
    ModelAndView accept(
            Viewer viewer,
            @PathVariable UUID suggestion,
            @Valid @ModelAttribute("form") PartForm form,
            BindingResult errors) {
        Suggestion found = waiting(suggestion);
        Sheet sheet = sheet(found);
        int version = form.version() == null ? -1 : form.version();
        Optional<Sheet> changed = new TypedPart(sheet, found.part(), form, errors).sheet();
        if (changed.isPresent() && changed.get().equals(sheet)) {
            errors.reject("same", "Rien n’a changé\u00a0: écrivez le texte corrigé, ou refusez la proposition.");
        }
        if (errors.hasErrors() || changed.isEmpty()) {
            return page(
                    HttpStatus.UNPROCESSABLE_CONTENT,
                    found,
                    PartPage.typed(found.part(), version, form, Fields.of(errors)));
        }
        String reason = form.why() == null ? "Proposé par " + found.organisation() : form.why();
        versions.keep(viewer, changed.get(), version, SheetVersions.Kind.CORRECTED, reason);
        suggestions.close(suggestion, viewer, Outcome.ACCEPTED, form.why());
        journal.record(viewer.actor(), Entry.of("sheet.correction-accepted", suggestion));
        return Pages.go(PATH, "La fiche est corrigée. La personne qui l’a proposé le verra dans sa journée.");
    }

    @Allowed(Action.KEEP_CATALOGUE)
    @PostMapping(PATH + "/{suggestion}/refuser")
    ModelAndView refuse(
            Viewer viewer,
            @PathVariable UUID suggestion,
            @Valid @ModelAttribute("form") RefusalForm form,
            BindingResult errors) {
        Suggestion found = waiting(suggestion);
        String remark = form.remark();
        if (errors.hasErrors() || remark == null) {
            Sheet sheet = sheet(found);
            PartPage part = PartPage.of(sheet, found.part(), sheets.version(sheet.id()));
            return page(HttpStatus.UNPROCESSABLE_CONTENT, found, part).addObject("refusal", Fields.of(errors));
        }
        suggestions.close(suggestion, viewer, Outcome.REFUSED, remark.strip());
        journal.record(viewer.actor(), Entry.of("sheet.correction-refused", suggestion));
        return Pages.go(PATH, "La proposition est refusée. Votre mot sera lu dans sa journée.");
    }

    private Suggestion waiting(UUID suggestion) {
        return suggestions.waiting(suggestion).orElseThrow(NotFound::new);
    }

    private Sheet sheet(Suggestion suggestion) {
        return sheets.find(suggestion.sheet()).orElseThrow(NotFound::new);
    }

    private ModelAndView page(HttpStatus status, Suggestion suggestion, PartPage part) {
        return Pages.answer(status, "catalogue/correct/one-suggestion", "suggestion", suggestion, "part", part)
                .addObject("sheet", sheet(suggestion))
                .addObject("refusal", Fields.blank());
    }
}
