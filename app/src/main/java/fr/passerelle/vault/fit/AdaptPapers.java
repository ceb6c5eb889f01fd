package fr.passerelle.vault.fit;

import fr.passerelle.attachment.Attachment;
import fr.passerelle.attachment.Attachments;
import fr.passerelle.catalogue.Sheet;
import fr.passerelle.design.Fields;
import fr.passerelle.design.Option;
import fr.passerelle.design.Pages;
import fr.passerelle.identity.Action;
import fr.passerelle.identity.Allowed;
import fr.passerelle.identity.Viewer;
import fr.passerelle.kernel.French;
import fr.passerelle.people.DossierFrame;
import fr.passerelle.vault.fit.Wish.Format;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
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
    private static final int SHOWN = 60;

    private final Attachments attachments;
    private final Versions versions;
    private final Presets presets;
    private final DossierFrame frame;

    AdaptPapers(Attachments attachments, Versions versions, Presets presets, DossierFrame frame) {
        this.attachments = attachments;
        this.versions = versions;
        this.presets = presets;
        this.frame = frame;
    }

    /**
     * What is asked.
     *
     * @param sheet the procedure for which it is, if known
     * @param size in kilobytes; {@code other} comes before it
     * @param go present once the form is sent
     */
    record AskForm(
            @NotEmpty(message = "Cochez au moins un papier.")
            @Size(max = Choice.MOST_PAPERS, message = "Cochez 24 papiers au plus.")
            @Nullable
            List<UUID> paper,

            @Size(max = 80) @Nullable String sheet,
            @Nullable Integer size,

            @Min(value = 20, message = "Écrivez un nombre de Ko, de 20 à 10\u00a0000.")
            @Max(value = 10_000, message = "Écrivez un nombre de Ko, de 20 à 10\u00a0000.")
            @Nullable
            Integer other,

            @Nullable Format format,

            @Min(value = 1, message = "Écrivez un nombre de pages, de 1 à 60.")
            @Max(value = Wish.MOST_PAGES, message = "Écrivez un nombre de pages, de 1 à 60.")
            @Nullable
            Integer pages,

            @Nullable Boolean several,
            @Nullable Boolean grey,
            @Nullable String go) {

        Choice choice(List<UUID> papers) {
            Integer known = other != null ? other : size;
            int kilobytes = known == null ? 1_000 : Math.max(1, Math.min(10_000, known));
            Format wanted = format == null ? Format.PDF : format;
            return new Choice(
                    papers,
                    new Wish(
                            wanted,
                            kilobytes * Weight.KB,
                            pages == null ? Wish.MOST_PAGES : pages,
                            Boolean.TRUE.equals(several) ? Choice.SEVERAL : 1,
                            !Boolean.TRUE.equals(grey)));
        }
    }

    @Allowed(Action.FOLLOW_PROCEDURES)
    @GetMapping(PATH)
    ModelAndView ask(
            Viewer viewer,
            @PathVariable UUID person,
            @Valid @ModelAttribute("form") AskForm form,
            BindingResult errors) {
        Optional<Sheet> sheet = presets.sheet(form.sheet());
        if (form.go() == null) {
            return show(Pages.show(PAGE), viewer, person, sheet, Fields.of(first(form, sheet)));
        }
        List<UUID> papers = form.paper() == null ? List.of() : form.paper();
        List<UUID> hers = papers.stream()
                .distinct()
                .filter(id -> attachments.find(person, id).isPresent())
                .toList();
        if (hers.isEmpty() && !errors.hasFieldErrors("paper")) {
            errors.rejectValue("paper", "absent", "Cochez au moins un papier.");
        }
        if (errors.hasErrors()) {
            return show(Pages.refuse(PAGE), viewer, person, sheet, Fields.of(errors));
        }
        return Pages.go(base(person) + "/" + form.choice(hers).text());
    }

    static String base(UUID person) {
        return "/personnes/" + person + "/papiers/adapter";
    }

    private static Map<String, Object> first(AskForm form, Optional<Sheet> sheet) {
        Map<String, Object> values = new HashMap<>();
        values.put("paper", form.paper() == null ? List.of() : form.paper());
        values.put("size", Presets.usual(sheet));
        values.put("format", Format.PDF);
        return values;
    }

    private ModelAndView show(ModelAndView page, Viewer viewer, UUID person, Optional<Sheet> sheet, Fields fields) {
        List<Versions.Version> kept = versions.of(person);
        List<UUID> made = kept.stream().map(version -> version.file().id()).toList();
        List<Option> papers = attachments.of(person, SHOWN).stream()
                .filter(paper -> !made.contains(paper.id()))
                .sorted(Comparator.comparing(Attachment::keptAt))
                .map(AdaptPapers::option)
                .toList();
        return page.addObject("around", frame.of(viewer, person, "/papiers"))
                .addObject("papers", papers)
                .addObject("versions", kept)
                .addObject("sizes", Presets.sizes(sheet))
                .addObject("sheet", sheet.map(Sheet::id).orElse(""))
                .addObject("said", sheet.map(Presets::said).orElse(List.of()))
                .addObject("fields", fields);
    }

    private static Option option(Attachment paper) {
        return new Option(
                paper.id().toString(),
                paper.words() + " du " + French.moment(paper.keptAt()) + ", " + Weight.words(paper.size()));
    }
}
