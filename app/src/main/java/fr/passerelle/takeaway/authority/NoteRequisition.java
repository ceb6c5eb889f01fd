package fr.passerelle.takeaway.authority;

import fr.passerelle.attachment.Attachments;
import fr.passerelle.attachment.Attachments.Clean;
import fr.passerelle.attachment.RefusedFile;
import fr.passerelle.audit.Entry;
import fr.passerelle.audit.Journal;
import fr.passerelle.design.Fields;
import fr.passerelle.design.Option;
import fr.passerelle.design.Pager;
import fr.passerelle.design.Pages;
import fr.passerelle.identity.Action;
import fr.passerelle.identity.Allowed;
import fr.passerelle.identity.Viewer;
import fr.passerelle.kernel.French;
import fr.passerelle.kernel.Now;
import fr.passerelle.law.KeptTable.Category;
import fr.passerelle.takeaway.Shelf;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/** Notes what an authority asks, with its paper; nothing leaves before a second person agrees. */
@Controller
class NoteRequisition {

    static final String PATH = "/protection/requisitions";

    private static final int SIZE = 50;
    private static final int SILENT_YEARS = 3;

    private final Requisitions requisitions;
    private final Attachments attachments;
    private final Shelf shelf;
    private final Setting setting;

    NoteRequisition(Requisitions requisitions, Attachments attachments, Shelf shelf, Setting setting) {
        this.requisitions = requisitions;
        this.attachments = attachments;
        this.shelf = shelf;
        this.setting = setting;
    }

    /** The journal, and the day. */
    @Component("requisitionSetting")
    record Setting(Journal journal, Now now) {}

    /**
     * What the paper of the authority says.
     *
     * @param address whether it asks by name for a protected address
     * @param silent until when it forbids to tell the persons
     */
    record NoteForm(
            @Size(min = 3, max = 200, message = "Écrivez le nom de l’autorité\u00a0: 3 signes au moins, 200 au plus.")
            String authority,

            @Size(min = 1, max = 120, message = "Recopiez la référence de la demande\u00a0: 120 signes au plus.")
            String reference,

            @NotNull(message = "Écrivez quel jour la demande est arrivée.") @Nullable
            LocalDate received,

            @NotNull(
                    message =
                            "Choisissez le fondement que la demande cite. S’il n’est pas dans la liste, rien ne se remet.")
            @Nullable
            Basis basis,

            @NotEmpty(message = "Cochez au moins une partie demandée.")
            List<Category> categories,

            @Nullable LocalDate from,
            @Nullable LocalDate to,
            @Nullable Boolean address,
            @Nullable LocalDate silent,
            @Nullable MultipartFile paper) {

        NoteForm {
            authority = authority == null ? "" : authority.strip();
            reference = reference == null ? "" : reference.strip();
            categories = categories == null
                    ? List.of()
                    : categories.stream().filter(Objects::nonNull).toList();
        }
    }

    @Allowed(Action.KEEP_DATA_LAW)
    @GetMapping(PATH)
    ModelAndView list(@RequestParam(defaultValue = "1") int page) {
        Pager pager = Pager.at(page, SIZE, requisitions.count(), PATH);
        return Pages.show(
                "takeaway/authority/requisitions",
                "requisitions",
                requisitions.page(SIZE, pager.offset()),
                "pager",
                pager);
    }

    @Allowed(Action.KEEP_DATA_LAW)
    @GetMapping(PATH + "/nouvelle")
    ModelAndView form() {
        return page(
                HttpStatus.OK,
                Fields.of(Map.of("received", French.field(setting.now().today()))));
    }

    @Allowed(Action.KEEP_DATA_LAW)
    @PostMapping(PATH + "/nouvelle")
    ModelAndView note(Viewer viewer, @Valid NoteForm form, BindingResult errors) throws IOException {
        checkDays(form, errors);
        if (!Requisition.ASKABLE.containsAll(form.categories())) {
            errors.rejectValue("categories", "rule", "Cochez seulement des parties de la liste.");
        }
        Clean paper = paper(form.paper(), errors);
        if (errors.hasErrors() || paper == null) {
            return page(HttpStatus.UNPROCESSABLE_CONTENT, Fields.of(errors));
        }
        UUID id = requisitions.note(viewer, form, paper.mediaType(), paper.sha256());
        try (OutputStream out = shelf.write(id, id)) {
            out.write(paper.bytes());
        }
        setting.journal().record(viewer.actor(), Entry.of("requisition.noted", id));
        return Pages.go(PATH + "/" + id, "La demande est notée. Ajoutez maintenant les personnes qu’elle nomme.");
    }

    private void checkDays(NoteForm form, BindingResult errors) {
        LocalDate today = setting.now().today();
        LocalDate silent = form.silent();
        if (form.received() != null && form.received().isAfter(today)) {
            errors.rejectValue("received", "rule", "Ce jour n’est pas encore venu.");
        }
        if (form.from() != null && form.to() != null && form.to().isBefore(form.from())) {
            errors.rejectValue("to", "rule", "Ce jour est avant le premier.");
        }
        if (silent == null) {
            return;
        }
        if (form.basis() != null && !form.basis().maySilence()) {
            errors.rejectValue("silent", "rule", "Ce fondement ne permet pas de cacher la remise à la personne.");
        } else if (!silent.isAfter(today)) {
            errors.rejectValue("silent", "rule", "Ce jour est déjà passé.");
        } else if (silent.isAfter(today.plusYears(SILENT_YEARS))) {
            errors.rejectValue("silent", "rule", "Trois ans au plus.");
        }
    }

    private @Nullable Clean paper(@Nullable MultipartFile file, BindingResult errors) throws IOException {
        if (file == null || file.isEmpty()) {
            errors.rejectValue(
                    "paper", "missing", "Joignez la demande de l’autorité\u00a0: sans elle, rien ne se remet.");
            return null;
        }
        try {
            return errors.hasErrors() ? null : attachments.clean(file.getBytes());
        } catch (RefusedFile e) {
            errors.rejectValue("paper", "refused", e.sentence());
            return null;
        }
    }

    private ModelAndView page(HttpStatus status, Fields fields) {
        return Pages.answer(
                status,
                "takeaway/authority/note-requisition",
                "fields",
                fields,
                "bases",
                Arrays.stream(Basis.values())
                        .map(basis -> new Option(basis.name(), basis.label() + " – " + basis.article()))
                        .toList(),
                "categories",
                Requisition.ASKABLE.stream()
                        .map(category -> new Option(category.name(), category.label()))
                        .toList());
    }
}
