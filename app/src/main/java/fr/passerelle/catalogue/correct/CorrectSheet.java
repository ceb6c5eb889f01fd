package fr.passerelle.catalogue.correct;

import fr.passerelle.catalogue.Sheet;
import fr.passerelle.catalogue.SheetPart;
import fr.passerelle.catalogue.SheetText;
import fr.passerelle.catalogue.SheetVersions;
import fr.passerelle.catalogue.SheetVersions.Kind;
import fr.passerelle.catalogue.Sheets;
import fr.passerelle.design.Fields;
import fr.passerelle.design.Pages;
import fr.passerelle.identity.Action;
import fr.passerelle.identity.Allowed;
import fr.passerelle.identity.Viewer;
import fr.passerelle.kernel.NotFound;
import fr.passerelle.kernel.Now;
import jakarta.validation.Valid;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Those who keep the sheets put a part right at once, or say that they read the whole again at its sources. */
@Controller
class CorrectSheet {

    private final Sheets sheets;
    private final SheetVersions versions;
    private final Now now;

    CorrectSheet(Sheets sheets, SheetVersions versions, Now now) {
        this.sheets = sheets;
        this.versions = versions;
        this.now = now;
    }

    @Allowed(Action.KEEP_CATALOGUE)
    @GetMapping("/demarches/fiches/{id}/corriger/{part}")
    ModelAndView form(@PathVariable String id, @PathVariable SheetPart part) {
        Sheet sheet = sheet(id);
        return page(HttpStatus.OK, sheet, PartPage.of(sheet, part, sheets.version(id)));
    }

    @Allowed(Action.KEEP_CATALOGUE)
    @PostMapping("/demarches/fiches/{id}/corriger/{part}")
    ModelAndView correct(
            Viewer viewer,
            @PathVariable String id,
            @PathVariable SheetPart part,
            @Valid @ModelAttribute("form") PartForm form,
            BindingResult errors) {
        Sheet sheet = sheet(id);
        int version = form.version() == null ? -1 : form.version();
        Optional<Sheet> changed = new TypedPart(sheet, part, form, errors).sheet();
        if (changed.isPresent() && changed.get().equals(sheet)) {
            errors.reject("same", "Rien n’a changé\u00a0: la fiche disait déjà cela.");
        }
        if (errors.hasErrors() || changed.isEmpty()) {
            return page(
                    HttpStatus.UNPROCESSABLE_CONTENT, sheet, PartPage.typed(part, version, form, Fields.of(errors)));
        }
        versions.keep(viewer, changed.get(), version, Kind.CORRECTED, form.why());
        return Pages.go("/demarches/fiches/" + id, "La fiche est corrigée pour tout le territoire.");
    }

    @Allowed(Action.KEEP_CATALOGUE)
    @PostMapping("/demarches/fiches/{id}/relue")
    ModelAndView reread(Viewer viewer, @PathVariable String id, @RequestParam(defaultValue = "-1") int version) {
        var tree = SheetText.tree(sheet(id));
        tree.put("checked", now.today().toString());
        versions.keep(viewer, SheetText.of(tree), version, Kind.REREAD, null);
        return Pages.go("/demarches/fiches/" + id, "La fiche est dite relue aujourd’hui à la source.");
    }

    private Sheet sheet(String id) {
        return sheets.find(id).orElseThrow(NotFound::new);
    }

    private static ModelAndView page(HttpStatus status, Sheet sheet, PartPage part) {
        return Pages.answer(status, "catalogue/correct/correct-sheet", "sheet", sheet, "part", part);
    }
}
