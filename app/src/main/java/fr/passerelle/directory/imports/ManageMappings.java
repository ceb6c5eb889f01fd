package fr.passerelle.directory.imports;

import fr.passerelle.audit.Entry;
import fr.passerelle.audit.Journal;
import fr.passerelle.design.Fields;
import fr.passerelle.design.Pages;
import fr.passerelle.directory.imports.Mappings.Version;
import fr.passerelle.identity.Action;
import fr.passerelle.identity.Allowed;
import fr.passerelle.identity.Viewer;
import fr.passerelle.identity.Viewers;
import fr.passerelle.kernel.NotFound;
import fr.passerelle.kernel.Now;
import jakarta.validation.Valid;
import java.util.List;
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
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/** The import mappings: those that come with Passerelle are copied, those of the territory are changed, version after version. */
@Controller
class ManageMappings {

    static final String PATH = "/administration/lieux/modeles";
    private static final String ONE = "directory/imports/mapping";

    private final Mappings mappings;
    private final Viewers viewers;
    private final Journal journal;
    private final Now now;
    private final TryMapping trial;

    ManageMappings(Mappings mappings, Viewers viewers, Journal journal, Now now, TryMapping trial) {
        this.mappings = mappings;
        this.viewers = viewers;
        this.journal = journal;
        this.now = now;
        this.trial = trial;
    }

    /**
     * What is typed.
     *
     * @param sample rows to try it on, kept from one try to the next
     * @param number the version that was read before it was changed
     */
    record MappingForm(
            @Nullable String yaml,
            @Nullable String sample,
            @Nullable MultipartFile file,
            @Nullable Integer number) {

        MappingForm {
            yaml = yaml == null ? "" : yaml.replace("\r\n", "\n");
        }
    }

    /** A version, and who kept it. */
    record Kept(Version version, String by) {}

    @Allowed(Action.MANAGE_PLACES)
    @GetMapping(PATH)
    ModelAndView list() {
        return Pages.show(
                "directory/imports/mappings",
                "own",
                mappings.all().stream().map(this::kept).toList(),
                "shipped",
                ImportMapping.KNOWN);
    }

    @Allowed(Action.MANAGE_PLACES)
    @GetMapping(PATH + "/livre")
    ModelAndView shipped(@RequestParam String nom) {
        ImportMapping mapping = ImportMapping.named(nom).orElseThrow(NotFound::new);
        return Pages.show(
                "directory/imports/shipped-mapping", "mapping", mapping, "yaml", ImportMapping.text(mapping.name()));
    }

    @Allowed(Action.MANAGE_PLACES)
    @GetMapping(PATH + "/nouveau")
    ModelAndView blank(@RequestParam(required = false) @Nullable String depuis) {
        String name = depuis == null ? "standard-v1" : depuis;
        String start = ImportMapping.named(name)
                .map(mapping -> ImportMapping.text(mapping.name()))
                .orElseThrow(NotFound::new);
        return page(HttpStatus.OK, PATH + "/nouveau", Fields.of(Map.of("yaml", start)), List.of(), null);
    }

    @Allowed(Action.MANAGE_PLACES)
    @PostMapping(PATH + "/nouveau")
    ModelAndView add(Viewer viewer, @Valid @ModelAttribute("form") MappingForm form, BindingResult errors) {
        ImportMapping mapping = TryMapping.valid(form, errors);
        if (mapping == null) {
            return page(HttpStatus.UNPROCESSABLE_CONTENT, PATH + "/nouveau", Fields.of(errors), List.of(), null);
        }
        UUID id = mappings.add(viewer, mapping, String.valueOf(form.yaml()), now.instant());
        journal.record(viewer.actor(), Entry.of("import-mapping.added", id));
        return Pages.go(PATH + "/" + id, "Le modèle est enregistré. Vous pouvez le choisir à l’import.");
    }

    @Allowed(Action.MANAGE_PLACES)
    @GetMapping(PATH + "/{mapping}")
    ModelAndView one(@PathVariable UUID mapping, @RequestParam(required = false) @Nullable Integer version) {
        List<Version> versions = mappings.versions(mapping);
        Version shown = versions.stream()
                .filter(one -> version == null || one.number() == version)
                .findFirst()
                .orElseThrow(NotFound::new);
        Fields fields =
                Fields.of(Map.of("yaml", shown.yaml(), "number", versions.get(0).number()));
        return page(HttpStatus.OK, PATH + "/" + mapping, fields, versions, null);
    }

    @Allowed(Action.MANAGE_PLACES)
    @PostMapping(PATH + "/{mapping}")
    ModelAndView change(
            Viewer viewer,
            @PathVariable UUID mapping,
            @Valid @ModelAttribute("form") MappingForm form,
            BindingResult errors) {
        List<Version> versions = mappings.versions(mapping);
        ImportMapping read = TryMapping.valid(form, errors);
        Integer seen = form.number();
        if (read != null
                && (seen == null
                        || !mappings.change(viewer, mapping, seen, read, String.valueOf(form.yaml()), now.instant()))) {
            errors.rejectValue(
                    "yaml",
                    "stale",
                    "Quelqu’un a enregistré une autre version entre-temps. Relisez-la avant de remettre la vôtre.");
        }
        if (errors.hasErrors()) {
            return page(HttpStatus.UNPROCESSABLE_CONTENT, PATH + "/" + mapping, Fields.of(errors), versions, null);
        }
        journal.record(viewer.actor(), Entry.of("import-mapping.changed", mapping));
        return Pages.go(PATH + "/" + mapping, "La nouvelle version est enregistrée.");
    }

    @Allowed(value = Action.MANAGE_PLACES, keepsNothing = true)
    @PostMapping(PATH + "/nouveau/essai")
    ModelAndView tryNew(@Valid @ModelAttribute("form") MappingForm form, BindingResult errors) {
        return tried(form, errors, PATH + "/nouveau", List.of());
    }

    @Allowed(value = Action.MANAGE_PLACES, keepsNothing = true)
    @PostMapping(PATH + "/{mapping}/essai")
    ModelAndView tryOne(
            @PathVariable UUID mapping, @Valid @ModelAttribute("form") MappingForm form, BindingResult errors) {
        return tried(form, errors, PATH + "/" + mapping, mappings.versions(mapping));
    }

    private ModelAndView tried(MappingForm form, BindingResult errors, String here, List<Version> versions) {
        TryMapping.Tried tried = trial.of(form, errors);
        if (tried == null) {
            return page(HttpStatus.UNPROCESSABLE_CONTENT, here, Fields.of(errors), versions, null);
        }
        Fields fields = Fields.of(new MappingForm(form.yaml(), tried.sample(), null, form.number()));
        return page(HttpStatus.OK, here, fields, versions, tried.preview());
    }

    private ModelAndView page(
            HttpStatus status, String here, Fields fields, List<Version> versions, @Nullable Preview preview) {
        return Pages.answer(
                status,
                ONE,
                "here",
                here,
                "fields",
                fields,
                "versions",
                versions.stream().map(this::kept).toList(),
                "preview",
                preview);
    }

    private Kept kept(Version version) {
        return new Kept(version, viewers.of(version.account()).map(Viewer::name).orElse("Quelqu’un qui n’est plus là"));
    }
}
