package fr.passerelle.vault.fit;

import fr.passerelle.design.Fields;
import fr.passerelle.design.Frame;
import fr.passerelle.design.Option;
import fr.passerelle.design.Pager;
import fr.passerelle.design.Pages;
import fr.passerelle.design.Words;
import fr.passerelle.identity.Mine;
import fr.passerelle.identity.Myself;
import fr.passerelle.vault.DocumentKind;
import fr.passerelle.vault.DocumentKinds;
import fr.passerelle.vault.fit.Presets.Preset;
import fr.passerelle.vault.fit.Shelf.Held;
import jakarta.validation.Valid;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.validation.FieldError;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.servlet.ModelAndView;

/** She says which of her papers a site refuses, and what that site accepts. A question only: nothing changes. */
@Controller
class AdaptMyPapers {

    static final String PATH = "/mon-espace/papiers/adapter";

    private static final String PAGE = "vault/fit/adapt-mine";

    /** What may be wrong in what she is asked; the rest cannot be typed in her page. */
    private static final Set<String> SAID = Set.of("paper.absent", "paper.many", "preset.absent");

    private final Shelf shelf;
    private final Presets presets;
    private final DocumentKinds kinds;

    AdaptMyPapers(Shelf shelf, Presets presets, DocumentKinds kinds) {
        this.shelf = shelf;
        this.presets = presets;
        this.kinds = kinds;
    }

    static Words words() {
        return Words.beside(AdaptMyPapers.class, Frame.current().language());
    }

    /** « 480 Ko », in her language. */
    static String weight(long bytes) {
        if (bytes < Weight.MB) {
            return words().of("kb", Math.max(1, (bytes + Weight.KB - 1) / Weight.KB));
        }
        long tenths = (bytes + Weight.MB / 10 - 1) / (Weight.MB / 10);
        return words().of("mb", tenths % 10 == 0 ? String.valueOf(tenths / 10) : tenths / 10 + "," + tenths % 10);
    }

    static List<Option> sizes() {
        return Presets.COMMON.stream()
                .map(size -> new Option(size.toString(), weight((long) size * Weight.KB)))
                .toList();
    }

    /** Her papers alone: what was joined elsewhere is not among them. */
    static List<Held> hers(Shelf shelf, UUID person) {
        return shelf.of(person).stream().filter(held -> held.kind() != null).toList();
    }

    @Mine(helper = true)
    @GetMapping(PATH)
    ModelAndView ask(Myself me, @Valid @ModelAttribute("form") Ask form, BindingResult errors) {
        List<Held> all = hers(shelf, me.person());
        List<Held> ticked = form.ticked(all);
        List<Preset> offered = presets.hers(me.person());
        ModelAndView page;
        if (form.go() == null) {
            page = Pages.show(PAGE, "fields", form.fields(ticked, offered));
        } else {
            form.check(ticked, offered, errors);
            if (!errors.hasErrors()) {
                return Pages.go(PATH + "/" + form.choice(ticked, offered).text());
            }
            page = Pages.refuse(PAGE, "fields", said(form, errors));
        }
        Pager pager = form.pager(all, PATH);
        return page.addObject(
                        "papers",
                        Shelf.shown(all, ticked, pager).stream()
                                .map(this::option)
                                .toList())
                .addObject("presets", offered)
                .addObject("pager", pager);
    }

    private Option option(Held held) {
        DocumentKind kind = kinds.of(String.valueOf(held.kind()));
        String name =
                held.title().equals(kind.label()) ? kind.name(Frame.current().language()) : held.title();
        return new Option(held.key(), name + ", " + weight(held.size()));
    }

    private static Fields said(Ask form, BindingResult errors) {
        Fields fields = Fields.of(form);
        for (FieldError error : errors.getFieldErrors()) {
            String key = error.getField() + "." + error.getCode();
            fields = fields.and(error.getField(), words().of(SAID.contains(key) ? "error." + key : "error"));
        }
        return fields;
    }
}
