package fr.passerelle.identity.admin;

import fr.passerelle.audit.Entry;
import fr.passerelle.audit.Journal;
import fr.passerelle.design.Fields;
import fr.passerelle.design.Pages;
import fr.passerelle.identity.Action;
import fr.passerelle.identity.Allowed;
import fr.passerelle.identity.Viewer;
import fr.passerelle.kernel.Ids;
import fr.passerelle.kernel.NotFound;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** Adding a team to an organisation, or renaming one. */
@Controller
class EditTeam {

    private final JdbcClient jdbc;
    private final Journal journal;

    EditTeam(JdbcClient jdbc, Journal journal) {
        this.jdbc = jdbc;
        this.journal = journal;
    }

    record TeamForm(
            @NotBlank(message = "Écrivez le nom de l’équipe.")
            @Size(max = 120, message = "120 caractères au plus.")
            @Nullable
            String name) {}

    record Place(
            UUID organisation,
            String organisationName,
            @Nullable UUID team,
            @Nullable String name) {}

    @Allowed(Action.MANAGE_ACCOUNTS)
    @GetMapping("/administration/organisations/{organisation}/equipes/nouvelle")
    ModelAndView blank(@PathVariable UUID organisation) {
        return page(HttpStatus.OK, place(organisation), Fields.blank());
    }

    @Allowed(Action.MANAGE_ACCOUNTS)
    @PostMapping("/administration/organisations/{organisation}/equipes/nouvelle")
    ModelAndView add(@PathVariable UUID organisation, @Valid TeamForm form, BindingResult errors, Viewer viewer) {
        Place place = place(organisation);
        Fields fields = check(place, form, errors);
        if (fields.hasErrors()) {
            return page(HttpStatus.UNPROCESSABLE_CONTENT, place, fields);
        }
        UUID team = Ids.next();
        jdbc.sql("insert into identity_team (id, organisation_id, name) values (?, ?, ?)")
                .params(team, organisation, Objects.requireNonNull(form.name()).strip())
                .update();
        journal.record(viewer.actor(), Entry.of("team.added", team));
        return Pages.go("/administration/organisations/" + organisation, "L’équipe est ajoutée.");
    }

    @Allowed(Action.MANAGE_ACCOUNTS)
    @GetMapping("/administration/equipes/{team}")
    ModelAndView edit(@PathVariable UUID team) {
        Place place = ofTeam(team);
        return page(HttpStatus.OK, place, Fields.of(new TeamForm(place.name())));
    }

    @Allowed(Action.MANAGE_ACCOUNTS)
    @PostMapping("/administration/equipes/{team}")
    ModelAndView rename(@PathVariable UUID team, @Valid TeamForm form, BindingResult errors, Viewer viewer) {
        Place place = ofTeam(team);
        Fields fields = check(place, form, errors);
        if (fields.hasErrors()) {
            return page(HttpStatus.UNPROCESSABLE_CONTENT, place, fields);
        }
        jdbc.sql("update identity_team set name = ?, version = version + 1 where id = ?")
                .params(Objects.requireNonNull(form.name()).strip(), team)
                .update();
        journal.record(viewer.actor(), Entry.of("team.renamed", team));
        return Pages.go("/administration/organisations/" + place.organisation(), "L’équipe est renommée.");
    }

    private Fields check(Place place, TeamForm form, BindingResult errors) {
        Fields fields = Fields.of(errors);
        if (form.name() == null) {
            return fields;
        }
        boolean taken = jdbc.sql("""
                        select exists (select 1 from identity_team where organisation_id = :organisation
                            and lower(name) = lower(:name) and id is distinct from cast(:team as uuid))
                        """)
                .param("organisation", place.organisation())
                .param("name", form.name().strip())
                .param("team", place.team())
                .query(Boolean.class)
                .single();
        return taken ? fields.and("name", "Cette structure a déjà une équipe de ce nom.") : fields;
    }

    private Place place(UUID organisation) {
        return jdbc.sql("select id as organisation, name as organisation_name, null::uuid as team, null as name"
                        + " from identity_organisation where id = ?")
                .param(organisation)
                .query(Place.class)
                .optional()
                .orElseThrow(NotFound::new);
    }

    private Place ofTeam(UUID team) {
        return jdbc.sql("""
                        select o.id as organisation, o.name as organisation_name, t.id as team, t.name
                        from identity_team t join identity_organisation o on o.id = t.organisation_id where t.id = ?
                        """).param(team).query(Place.class).optional().orElseThrow(NotFound::new);
    }

    private static ModelAndView page(HttpStatus status, Place place, Fields fields) {
        return Pages.answer(status, "identity/admin/edit-team", "place", place, "fields", fields);
    }
}
