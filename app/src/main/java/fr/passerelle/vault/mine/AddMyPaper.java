package fr.passerelle.vault.mine;

import fr.passerelle.attachment.Attachment;
import fr.passerelle.audit.Actor;
import fr.passerelle.audit.Entry;
import fr.passerelle.audit.Journal;
import fr.passerelle.design.Fields;
import fr.passerelle.design.Frame;
import fr.passerelle.design.Option;
import fr.passerelle.design.Pages;
import fr.passerelle.identity.Mine;
import fr.passerelle.identity.Myself;
import fr.passerelle.vault.Description;
import fr.passerelle.vault.DescriptionRules;
import fr.passerelle.vault.DescriptionTyped;
import fr.passerelle.vault.DocumentKinds;
import fr.passerelle.vault.Documents;
import fr.passerelle.vault.ReceivedFiles;
import jakarta.validation.Valid;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/** She adds a paper with her phone. */
@Controller
class AddMyPaper {

    private static final String PAGE = "vault/mine/add";

    private final Documents documents;
    private final ReceivedFiles received;
    private final DescriptionRules rules;
    private final DocumentKinds kinds;
    private final Journal journal;

    AddMyPaper(
            Documents documents, ReceivedFiles received, DescriptionRules rules, DocumentKinds kinds, Journal journal) {
        this.documents = documents;
        this.received = received;
        this.rules = rules;
        this.kinds = kinds;
        this.journal = journal;
    }

    /** Her paper: fewer questions than a professional is asked. */
    record MineForm(
            @Nullable String kind,
            @Nullable String title,
            @Nullable LocalDate issuedOn,
            @Nullable LocalDate validUntil,
            @Nullable List<UUID> sent,
            @Nullable MultipartFile photo,
            @Nullable List<MultipartFile> files)
            implements DescriptionTyped {

        @Override
        public @Nullable String original() {
            return null;
        }
    }

    @Mine(helper = true)
    @GetMapping(MyPapers.PATH + "/ajouter")
    ModelAndView form() {
        return page(Pages.show(PAGE), Fields.blank());
    }

    @Mine(helper = true)
    @PostMapping(MyPapers.PATH + "/ajouter")
    ModelAndView add(Myself me, @Valid @ModelAttribute("form") MineForm form, BindingResult errors) {
        Description words = errors.hasErrors() ? null : rules.read(form, errors);
        var came = new ReceivedFiles.Received(form.sent(), form.photo(), form.files());
        List<Attachment> files = words == null ? List.of() : received.keep(me.person(), me.person(), came, errors);
        if (words == null || errors.hasErrors()) {
            return page(Pages.refuse(PAGE), OwnErrors.of(errors));
        }
        UUID added = documents.add(me.person(), words, null, files);
        journal.record(Actor.SYSTEM, Entry.on(me.person(), "self.paper-added", added));
        return Pages.go(MyPapers.PATH + "/" + added, MyPapers.words().of("added"));
    }

    private ModelAndView page(ModelAndView page, Fields fields) {
        return page.addObject("fields", fields)
                .addObject(
                        "kinds",
                        kinds.all().stream()
                                .map(kind -> new Option(
                                        kind.key(), kind.name(Frame.current().language())))
                                .toList());
    }
}
