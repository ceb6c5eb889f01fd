package fr.passerelle.permanence.sectors;

import fr.passerelle.audit.Entry;
import fr.passerelle.audit.Journal;
import fr.passerelle.design.Fields;
import fr.passerelle.design.Pages;
import fr.passerelle.directory.Commune;
import fr.passerelle.directory.Whereabouts;
import fr.passerelle.identity.Action;
import fr.passerelle.identity.Allowed;
import fr.passerelle.identity.Viewer;
import fr.passerelle.kernel.Ids;
import fr.passerelle.kernel.NotFound;
import fr.passerelle.permanence.Sectors;
import fr.passerelle.permanence.Sectors.Sector;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** The coordinator draws the sectors: a name, and its communes one a line. A commune written in two sectors is in the last. */
@Controller
class DrawSectors {

    private static final String PATH = "/permanences/secteurs";
    private static final String ALL = "permanence/sectors/all-sectors";
    private static final String ONE = "permanence/sectors/one-sector";

    private final JdbcClient jdbc;
    private final Sectors sectors;
    private final CommuneList communes;
    private final Journal journal;

    DrawSectors(JdbcClient jdbc, Sectors sectors, CommuneList communes, Journal journal) {
        this.jdbc = jdbc;
        this.sectors = sectors;
        this.communes = communes;
        this.journal = journal;
    }

    record SectorForm(
            @NotBlank(message = "Donnez un nom au secteur, par exemple «\u00a0Nord\u00a0».")
            @Size(max = 40, message = "40 caractères au plus.")
            String name,

            @NotBlank(message = "Écrivez au moins une commune.") @Size(max = 20_000, message = "C’est trop long.")
            String communes) {}

    @Allowed(Action.PUBLISH_WEEK)
    @GetMapping(PATH)
    ModelAndView all() {
        return all(Pages.show(ALL), Fields.blank());
    }

    @Allowed(Action.PUBLISH_WEEK)
    @PostMapping(PATH)
    ModelAndView add(Viewer viewer, @Valid @ModelAttribute("form") SectorForm form, BindingResult errors) {
        UUID id = Ids.next();
        List<Commune> read = read(id, form, errors);
        if (errors.hasErrors()) {
            return all(Pages.refuse(ALL), Fields.of(errors));
        }
        jdbc.sql("insert into permanence_sector (id, name) values (?, ?)")
                .params(id, form.name().strip())
                .update();
        fill(id, read);
        journal.record(viewer.actor(), Entry.of("sector.drawn", id));
        return Pages.go(PATH, "Le secteur est ajouté.");
    }

    @Allowed(Action.PUBLISH_WEEK)
    @GetMapping(PATH + "/{id}")
    ModelAndView one(@PathVariable UUID id) {
        Sector sector = sector(id);
        String lines = sector.communes().stream().map(Whereabouts::label).collect(Collectors.joining("\n"));
        return Pages.show(ONE, "sector", sector, "fields", Fields.of(Map.of("name", sector.name(), "communes", lines)));
    }

    @Allowed(Action.PUBLISH_WEEK)
    @PostMapping(PATH + "/{id}")
    ModelAndView change(
            Viewer viewer,
            @PathVariable UUID id,
            @Valid @ModelAttribute("form") SectorForm form,
            BindingResult errors) {
        Sector sector = sector(id);
        List<Commune> read = read(id, form, errors);
        if (errors.hasErrors()) {
            return Pages.refuse(ONE, "sector", sector, "fields", Fields.of(errors));
        }
        jdbc.sql("update permanence_sector set name = ? where id = ?")
                .params(form.name().strip(), id)
                .update();
        jdbc.sql("delete from permanence_sector_commune where sector_id = ?")
                .param(id)
                .update();
        fill(id, read);
        journal.record(viewer.actor(), Entry.of("sector.drawn", id));
        return Pages.go(PATH, "Le secteur est à jour.");
    }

    @Allowed(Action.PUBLISH_WEEK)
    @PostMapping(PATH + "/{id}/effacer")
    ModelAndView erase(Viewer viewer, @PathVariable UUID id) {
        sector(id);
        jdbc.sql("delete from permanence_sector where id = ?").param(id).update();
        journal.record(viewer.actor(), Entry.of("sector.erased", id));
        return Pages.go(PATH, "Le secteur est effacé. Ses permanences restent dans la semaine.");
    }

    private void fill(UUID id, List<Commune> read) {
        read.forEach(commune -> jdbc.sql("""
                        insert into permanence_sector_commune (insee, sector_id) values (?, ?)
                        on conflict (insee) do update set sector_id = excluded.sector_id
                        """).params(commune.code(), id).update());
    }

    private List<Commune> read(UUID id, SectorForm form, BindingResult errors) {
        if (errors.hasErrors()) {
            return List.of();
        }
        boolean taken = sectors.drawn().stream()
                .anyMatch(other -> !id.equals(other.id())
                        && other.name().equalsIgnoreCase(form.name().strip()));
        if (taken) {
            errors.rejectValue("name", "taken", "Un autre secteur porte déjà ce nom.");
        }
        return communes.read(form.communes(), errors);
    }

    private Sector sector(UUID id) {
        return sectors.drawn().stream()
                .filter(each -> id.equals(each.id()))
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    private ModelAndView all(ModelAndView page, Fields fields) {
        return page.addObject("drawn", sectors.drawn())
                .addObject("assumed", sectors.all())
                .addObject("fields", fields);
    }
}
