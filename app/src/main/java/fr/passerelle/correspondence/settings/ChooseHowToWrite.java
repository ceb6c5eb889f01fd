package fr.passerelle.correspondence.settings;

import fr.passerelle.audit.Entry;
import fr.passerelle.audit.Journal;
import fr.passerelle.correspondence.Discretion;
import fr.passerelle.correspondence.Structure;
import fr.passerelle.correspondence.Structures;
import fr.passerelle.design.Fields;
import fr.passerelle.design.Pages;
import fr.passerelle.identity.Action;
import fr.passerelle.identity.Allowed;
import fr.passerelle.identity.MenuItem;
import fr.passerelle.identity.Viewer;
import fr.passerelle.kernel.Phones;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** The generic address of a structure, the name and number shown, whether a head of service signs, the hours in which messages leave. */
@Controller
class ChooseHowToWrite {

    private static final String ALL = "/administration/messages";
    private static final String ONE = ALL + "/{organisation}";
    private static final String PAGE = "correspondence/settings/structure";

    private final JdbcClient jdbc;
    private final Structures structures;
    private final Journal journal;

    ChooseHowToWrite(JdbcClient jdbc, Structures structures, Journal journal) {
        this.jdbc = jdbc;
        this.structures = structures;
        this.journal = journal;
    }

    record Line(UUID id, String name, @Nullable String address, boolean countersigned) {}

    record SettingsForm(
            @NotBlank(message = "Écrivez l’adresse générique de la structure.")
            @Email(
                    regexp = "|[^\\s@<>]+@[^\\s@<>]+\\.[A-Za-z]{2,}",
                    message = "Écrivez une adresse complète, par exemple accueil@exemple.fr.")
            @Size(max = 254, message = "C’est trop long pour une adresse.")
            String address,

            @NotBlank(message = "Écrivez le nom que la boîte aux lettres montrera.")
            @Size(max = 60, message = "60 signes au plus.")
            String displayName,

            @Nullable String phone,
            @Nullable Boolean countersigned,

            @Nullable @NotNull(message = "Écrivez une heure, par exemple 8:00.")
            LocalTime opens,

            @Nullable @NotNull(message = "Écrivez une heure, par exemple 19:00.")
            LocalTime closes,

            @Nullable Boolean confirmed,
            @Nullable Long version) {

        SettingsForm {
            address = address == null ? "" : address.strip();
            displayName = displayName == null ? "" : displayName.strip();
        }
    }

    @Allowed(Action.MANAGE_MESSAGES)
    @GetMapping(ALL)
    ModelAndView list() {
        List<Line> lines = jdbc.sql("""
                        select o.id, o.name, s.address, coalesce(s.countersigned, false) as countersigned
                        from identity_organisation o left join correspondence_structure s on s.organisation_id = o.id
                        order by o.name, o.id
                        """).query(Line.class).list();
        return Pages.show("correspondence/settings/structures", "lines", lines);
    }

    @Allowed(Action.MANAGE_MESSAGES)
    @GetMapping(ONE)
    ModelAndView form(@PathVariable UUID organisation) {
        Structure now = structures.of(organisation);
        Map<String, Object> values = new HashMap<>();
        values.put("address", now.writes() ? now.sender().address() : "");
        values.put("displayName", now.writes() ? now.sender().name() : "");
        values.put("phone", now.phone() == null ? "" : now.phone());
        values.put("countersigned", now.countersigned());
        values.put("opens", now.opens());
        values.put("closes", now.closes());
        values.put("version", now.version());
        return page(Pages.show(PAGE), now, Fields.of(values), List.of());
    }

    @Allowed(Action.MANAGE_MESSAGES)
    @PostMapping(ONE)
    ModelAndView choose(
            Viewer viewer,
            @PathVariable UUID organisation,
            @Valid @ModelAttribute("form") SettingsForm form,
            BindingResult errors) {
        Structure before = structures.of(organisation);
        String phone = form.phone() == null || form.phone().isBlank()
                ? null
                : Phones.read(form.phone()).orElse("");
        if ("".equals(phone)) {
            errors.rejectValue(
                    "phone", "unreadable", "Ce numéro n’existe pas. Écrivez-le en entier, par exemple 04 65 71 02 12.");
        }
        if (form.opens() != null && form.closes() != null && !form.opens().isBefore(form.closes())) {
            errors.rejectValue("closes", "order", "La fin doit venir après le début.");
        }
        List<String> telling = Boolean.TRUE.equals(form.confirmed())
                ? List.of()
                : Discretion.revealing(form.displayName(), List.of(before.name()));
        if (errors.hasErrors() || !telling.isEmpty()) {
            return page(Pages.refuse(PAGE), before, Fields.of(errors), telling);
        }
        save(organisation, form, phone);
        journal.record(viewer.actor(), Entry.of("message-settings.changed", organisation));
        return Pages.go(ALL, "C’est enregistré.");
    }

    private void save(UUID organisation, SettingsForm form, @Nullable String phone) {
        int changed = jdbc.sql("""
                        insert into correspondence_structure (organisation_id, address, display_name, phone, countersigned, opens_at, closes_at)
                        select :id, :address, :name, :phone, :countersigned, :opens, :closes
                        on conflict (organisation_id) do update set address = :address, display_name = :name, phone = :phone,
                            countersigned = :countersigned, opens_at = :opens, closes_at = :closes, version = correspondence_structure.version + 1
                        where correspondence_structure.version = :version
                        """)
                .param("id", organisation)
                .param("address", form.address())
                .param("name", form.displayName())
                .param("phone", phone)
                .param("countersigned", Boolean.TRUE.equals(form.countersigned()))
                .param("opens", form.opens())
                .param("closes", form.closes())
                .param("version", form.version())
                .update();
        if (changed == 0) {
            throw new OptimisticLockingFailureException("settings changed meanwhile");
        }
    }

    private static ModelAndView page(ModelAndView page, Structure structure, Fields fields, List<String> telling) {
        return page.addObject("structure", structure)
                .addObject("fields", fields)
                .addObject("telling", telling);
    }

    @Bean
    static MenuItem settingsMenu() {
        return new MenuItem(215, "Messages des structures", "mail", ALL, Action.MANAGE_MESSAGES, false);
    }
}
