package fr.passerelle.directory.imports;

import fr.passerelle.audit.Entry;
import fr.passerelle.audit.Journal;
import fr.passerelle.design.Fields;
import fr.passerelle.design.Option;
import fr.passerelle.design.Pages;
import fr.passerelle.directory.PlaceStore;
import fr.passerelle.identity.Action;
import fr.passerelle.identity.Allowed;
import fr.passerelle.identity.Viewer;
import fr.passerelle.territory.Territories;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/** Sends a file of places to be imported. */
@Controller
class ImportPlaces {

    private static final String PAGE = "directory/imports/import-places";
    private static final int LONGEST_NAME = 120;

    private final ImportJobs jobs;
    private final Mappings mappings;
    private final PlaceStore store;
    private final Journal journal;
    private final ApplicationEventPublisher events;

    ImportPlaces(
            ImportJobs jobs, Mappings mappings, PlaceStore store, Journal journal, ApplicationEventPublisher events) {
        this.jobs = jobs;
        this.mappings = mappings;
        this.store = store;
        this.journal = journal;
        this.events = events;
    }

    /** What is sent. */
    record ImportForm(
            @NotBlank(message = "Dites d’où viennent ces lieux.")
            @Size(max = 80, message = "80 caractères au plus.")
            @Nullable
            String source,

            @Nullable MultipartFile file,
            @Nullable String mapping,
            @Nullable String whole) {}

    @Allowed(Action.MANAGE_PLACES)
    @GetMapping("/administration/lieux")
    ModelAndView form() {
        return page(Pages.show(PAGE), Fields.of(Map.of("whole", "true")));
    }

    @Allowed(Action.MANAGE_PLACES)
    @PostMapping("/administration/lieux")
    ModelAndView send(Viewer viewer, @Valid @ModelAttribute("form") ImportForm form, BindingResult errors) {
        MultipartFile file = form.file();
        byte[] bytes = file == null ? new byte[0] : bytes(file);
        if (bytes.length == 0) {
            errors.rejectValue("file", "none", "Choisissez un fichier CSV ou JSON qui ne soit pas vide.");
        } else {
            refuseWhatIsNotRead(bytes, chosen(form), errors);
        }
        if (errors.hasErrors() || file == null) {
            return page(Pages.refuse(PAGE), Fields.of(errors));
        }
        String source = Objects.requireNonNull(form.source()).strip();
        UUID id = jobs.ask(
                viewer.actor(), new ImportJobs.Sending(source, name(file), chosen(form), form.whole() != null), bytes);
        journal.record(viewer.actor(), Entry.of("places-file.sent", id));
        events.publishEvent(new ImportWork.FileSent(Territories.required()));
        return Pages.go("/administration/lieux/" + id);
    }

    private static @Nullable String chosen(ImportForm form) {
        String mapping = form.mapping();
        return mapping == null || mapping.isBlank() ? null : mapping;
    }

    private void refuseWhatIsNotRead(byte[] file, @Nullable String chosen, BindingResult errors) {
        try {
            if (chosen == null) {
                ImportMapping.recognise(PlaceFile.open(file, "").header());
            } else {
                ImportMapping mapping = mappings.named(chosen);
                mapping.bindOrFail(PlaceFile.open(file, mapping.root()).header());
            }
        } catch (UnreadableFile refused) {
            errors.rejectValue("file", "unreadable", refused.sentence());
        }
    }

    private ModelAndView page(ModelAndView page, Fields fields) {
        return page.addObject("fields", fields)
                .addObject("mappings", choices())
                .addObject("sources", store.sources())
                .addObject("jobs", jobs.latest());
    }

    private List<Option> choices() {
        return Stream.concat(
                        mappings.all().stream()
                                .map(version -> new Option(version.mapping().toString(), version.title())),
                        ImportMapping.KNOWN.stream().map(mapping -> new Option(mapping.name(), mapping.title())))
                .toList();
    }

    private static String name(MultipartFile file) {
        String name = Objects.requireNonNullElse(file.getOriginalFilename(), "").replaceAll(".*[/\\\\]", "");
        String tidy = name.replaceAll("\\p{Cntrl}", "").strip();
        return tidy.isEmpty() ? "lieux" : tidy.substring(0, Math.min(LONGEST_NAME, tidy.length()));
    }

    private static byte[] bytes(MultipartFile file) {
        try {
            return file.getBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
