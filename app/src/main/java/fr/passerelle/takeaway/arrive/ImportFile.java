package fr.passerelle.takeaway.arrive;

import fr.passerelle.audit.Entry;
import fr.passerelle.audit.Journal;
import fr.passerelle.design.Fields;
import fr.passerelle.design.Language;
import fr.passerelle.design.Pages;
import fr.passerelle.identity.Action;
import fr.passerelle.identity.Allowed;
import fr.passerelle.identity.Viewer;
import fr.passerelle.people.Likenesses;
import fr.passerelle.people.Likenesses.Twin;
import fr.passerelle.takeaway.FileLines;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import tools.jackson.databind.node.ObjectNode;

/** Takes in the file that a person brings from another Passerelle: sent, looked at with her, then written. */
@Controller
class ImportFile {

    private static final String SEND = "takeaway/arrive/send";
    private static final String PREVIEW = "takeaway/arrive/preview";

    private final Arrivals arrivals;
    private final Likenesses likenesses;
    private final Journal journal;

    ImportFile(Arrivals arrivals, Likenesses likenesses, Journal journal) {
        this.arrivals = arrivals;
        this.likenesses = likenesses;
        this.journal = journal;
    }

    /** What is sent: the file, or which one arrived piece by piece before. */
    record SendForm(@Nullable MultipartFile file, @Nullable UUID sent) {}

    /** That the person agrees, and that she is none of those who look like her. */
    record TakeForm(@Nullable Boolean agreed, @Nullable Boolean different) {}

    /** A heading and how many things will come under it. */
    record Coming(String title, int count) {}

    /**
     * What will come.
     *
     * @param born the day, in words, or empty
     */
    record Preview(UUID id, String name, String born, String from, Instant made, List<Coming> coming, int papers) {}

    @Allowed(Action.IMPORT_FILE)
    @GetMapping("/personnes/importer")
    ModelAndView form() {
        return Pages.show(SEND, "fields", Fields.blank());
    }

    @Allowed(Action.IMPORT_FILE)
    @PostMapping("/personnes/importer")
    ModelAndView send(Viewer viewer, @ModelAttribute("form") SendForm form, BindingResult errors) {
        try {
            UUID id = kept(viewer, form);
            if (id == null) {
                errors.rejectValue(
                        "file", "none", "Choisissez le fichier «\u00a0dossier.zip\u00a0» que la personne apporte.");
                return Pages.refuse(SEND, "fields", Fields.of(errors));
            }
            arrivals.check(viewer, id);
            journal.record(viewer.actor(), Entry.of("arriving-file.sent", id));
            return Pages.go("/personnes/importer/" + id);
        } catch (RefusedPackage refused) {
            errors.rejectValue("file", "refused", refused.words());
            return Pages.refuse(SEND, "fields", Fields.of(errors));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private @Nullable UUID kept(Viewer viewer, SendForm form) throws IOException {
        MultipartFile file = form.file();
        if (form.sent() != null || file == null || file.isEmpty()) {
            return form.sent();
        }
        return arrivals.keep(viewer, file.getInputStream(), file.getSize());
    }

    @Allowed(Action.IMPORT_FILE)
    @GetMapping("/personnes/importer/{file}")
    ModelAndView preview(Viewer viewer, @PathVariable UUID file) {
        return arrivals.find(viewer, file)
                .map(arriving -> shown(Pages.show(PREVIEW, "fields", Fields.blank()), viewer, file, arriving))
                .orElseGet(() -> Pages.go("/personnes/importer", "Ce fichier n’attend plus. Envoyez-le de nouveau."));
    }

    @Allowed(Action.IMPORT_FILE)
    @PostMapping("/personnes/importer/{file}")
    ModelAndView take(
            Viewer viewer, @PathVariable UUID file, @ModelAttribute("form") TakeForm form, BindingResult errors)
            throws RefusedPackage {
        ArrivingFile arriving = arrivals.required(viewer, file);
        if (!Boolean.TRUE.equals(form.agreed())) {
            errors.rejectValue(
                    "agreed", "agreed", "Confirmez que la personne est d’accord pour reprendre son dossier ici.");
        }
        if (!Boolean.TRUE.equals(form.different()) && !twins(viewer, arriving).isEmpty()) {
            errors.rejectValue("different", "twins", "Vérifiez avec elle qu’elle n’est pas déjà enregistrée.");
        }
        if (errors.hasErrors()) {
            return shown(Pages.refuse(PREVIEW, "fields", Fields.of(errors)), viewer, file, arriving);
        }
        UUID person = arrivals.take(viewer, file);
        journal.record(viewer.actor(), Entry.on(person, "person.arrived", person));
        journal.record(viewer.actor(), Entry.on(person, "follow-up.started", person));
        String address = "/personnes/" + person + (viewer.may(Action.OPEN_DOSSIER) ? "" : "/accueil");
        return Pages.go(address, "Le dossier est repris, votre équipe suit la personne.");
    }

    private ModelAndView shown(ModelAndView page, Viewer viewer, UUID id, ArrivingFile file) {
        FileLines lines = new FileLines(Language.FR);
        List<Coming> coming = file.rows().entrySet().stream()
                .filter(entry ->
                        entry.getKey().line() != null && !entry.getValue().isEmpty())
                .map(entry ->
                        new Coming(lines.title(entry.getKey()), entry.getValue().size()))
                .toList();
        ObjectNode person = file.person();
        String born = person.has("birthDate")
                ? lines.day(LocalDate.parse(person.path("birthDate").asString("")))
                : "";
        return page.addObject(
                        "preview",
                        new Preview(
                                id,
                                person.path("displayName").asString(""),
                                born,
                                file.from(),
                                file.made(),
                                coming,
                                file.papers().size()))
                .addObject("twins", twins(viewer, file))
                .addObject("opensDossier", viewer.may(Action.OPEN_DOSSIER));
    }

    private List<Twin> twins(Viewer viewer, ArrivingFile file) {
        ObjectNode person = file.person();
        String birthDate = person.path("birthDate").asString("");
        String name = String.join(
                " ",
                Stream.of("firstName", "lastName")
                        .map(key -> person.path(key).asString(""))
                        .toList());
        return likenesses.of(
                new Likenesses.Asked(
                        name,
                        birthDate.isEmpty() ? null : LocalDate.parse(birthDate),
                        person.path("email").asString(""),
                        Arrays.asList(phone(person, "phone"), phone(person, "phone2"))),
                viewer);
    }

    private static @Nullable String phone(ObjectNode person, String key) {
        return person.has(key) ? person.path(key).asString("") : null;
    }
}
