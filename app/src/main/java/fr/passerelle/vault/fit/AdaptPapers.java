package fr.passerelle.vault.fit;

import fr.passerelle.catalogue.Sheet;
import fr.passerelle.design.Fields;
import fr.passerelle.design.Pager;
import fr.passerelle.design.Pages;
import fr.passerelle.identity.Action;
import fr.passerelle.identity.Allowed;
import fr.passerelle.identity.Viewer;
import fr.passerelle.people.DossierFrame;
import fr.passerelle.vault.fit.Presets.Preset;
import fr.passerelle.vault.fit.Shelf.Held;
import jakarta.validation.Valid;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** Chooses papers and what the site accepts. A question only: nothing changes, the address of the answer says it all. */
@Controller
class AdaptPapers {

    static final String PATH = "/personnes/{person}/papiers/adapter";

    private static final String PAGE = "vault/fit/adapt";

    private final Shelf shelf;
    private final Versions versions;
    private final Presets presets;
    private final DossierFrame frame;

    AdaptPapers(Shelf shelf, Versions versions, Presets presets, DossierFrame frame) {
        this.shelf = shelf;
        this.versions = versions;
        this.presets = presets;
        this.frame = frame;
    }

    @Allowed(Action.KEEP_PAPERS)
    @GetMapping(PATH)
    ModelAndView ask(
            Viewer viewer, @PathVariable UUID person, @Valid @ModelAttribute("form") Ask form, BindingResult errors) {
        Optional<Sheet> sheet = presets.sheet(form.sheet());
        List<Preset> offered = presets.of(viewer, person, sheet);
        List<Held> all = shelf.of(person);
        List<Held> ticked = form.ticked(all);
        ModelAndView page;
        if (form.go() == null) {
            page = Pages.show(PAGE, "fields", form.fields(ticked, offered));
        } else {
            form.check(ticked, offered, errors);
            if (!errors.hasErrors()) {
                return Pages.go(
                        base(person) + "/" + form.choice(ticked, offered).text());
            }
            page = Pages.refuse(PAGE, "fields", Fields.of(errors));
        }
        Pager pager = form.pager(all, base(person));
        return page.addObject("around", frame.of(viewer, person, "/papiers"))
                .addObject("papers", Shelf.shown(all, ticked, pager))
                .addObject("pager", pager)
                .addObject("presets", offered)
                .addObject("versions", versions.of(person))
                .addObject("sheet", sheet.map(Sheet::id).orElse(""))
                .addObject("said", sheet.map(Presets::said).orElse(List.of()));
    }

    static String base(UUID person) {
        return "/personnes/" + person + "/papiers/adapter";
    }
}
