package fr.passerelle.identity.admin;

import fr.passerelle.audit.Entry;
import fr.passerelle.audit.Journal;
import fr.passerelle.design.Fields;
import fr.passerelle.design.Option;
import fr.passerelle.design.Pages;
import fr.passerelle.identity.Action;
import fr.passerelle.identity.Allowed;
import fr.passerelle.identity.Viewer;
import fr.passerelle.kernel.Ids;
import fr.passerelle.kernel.NotFound;
import fr.passerelle.kernel.Now;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.sql.Timestamp;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** Adding an organisation, or correcting one. */
@Controller
class EditOrganisation {

    private final JdbcClient jdbc;
    private final Journal journal;
    private final Now now;

    EditOrganisation(JdbcClient jdbc, Journal journal, Now now) {
        this.jdbc = jdbc;
        this.journal = journal;
        this.now = now;
    }

    record OrganisationForm(
            @NotBlank(message = "Écrivez le nom de la structure.")
            @Size(max = 200, message = "200 caractères au plus.")
            @Nullable
            String name,

            @NotNull(message = "Choisissez un type de structure.") @Nullable
            StructureKind kind,

            @Nullable String siret,

            @Pattern(regexp = "|[0-9][0-9AB][0-9]{3}", message = "Le code INSEE a 5 caractères, par exemple 13041.")
            @Nullable
            String communeInsee,

            @Size(max = 300, message = "300 caractères au plus.") @Nullable
            String address,

            @Size(max = 30, message = "30 caractères au plus.") @Nullable
            String phone,

            @Nullable Long version) {

        static OrganisationForm blank() {
            return new OrganisationForm(null, null, null, null, null, null, null);
        }
    }

    record Team(UUID id, String name, long professionals) {}

    @Allowed(Action.MANAGE_ACCOUNTS)
    @GetMapping("/administration/organisations/nouvelle")
    ModelAndView blank() {
        return page(HttpStatus.OK, null, Fields.of(OrganisationForm.blank()));
    }

    @Allowed(Action.MANAGE_ACCOUNTS)
    @PostMapping("/administration/organisations/nouvelle")
    ModelAndView add(@Valid OrganisationForm form, BindingResult errors, Viewer viewer) {
        Fields fields = check(form, errors, null);
        if (fields.hasErrors()) {
            return page(HttpStatus.UNPROCESSABLE_CONTENT, null, fields);
        }
        UUID id = Ids.next();
        jdbc.sql("""
                        insert into identity_organisation (id, name, kind, siret, commune_insee, address, phone, created_at)
                        values (:id, :name, :kind, :siret, :commune, :address, :phone, :now)
                        """)
                .params(values(form))
                .param("id", id)
                .param("now", Timestamp.from(now.instant()))
                .update();
        journal.record(viewer.actor(), Entry.of("organisation.added", id));
        return Pages.go("/administration/organisations/" + id, "La structure est ajoutée. Ajoutez-lui une équipe.");
    }

    @Allowed(Action.MANAGE_ACCOUNTS)
    @GetMapping("/administration/organisations/{organisation}")
    ModelAndView edit(@PathVariable UUID organisation) {
        OrganisationForm form = jdbc.sql("""
                        select name, kind, siret, commune_insee, address, phone, version
                        from identity_organisation where id = ?
                        """)
                .param(organisation)
                .query(OrganisationForm.class)
                .optional()
                .orElseThrow(NotFound::new);
        return page(HttpStatus.OK, organisation, Fields.of(form));
    }

    @Allowed(Action.MANAGE_ACCOUNTS)
    @PostMapping("/administration/organisations/{organisation}")
    ModelAndView correct(
            @PathVariable UUID organisation, @Valid OrganisationForm form, BindingResult errors, Viewer viewer) {
        if (!exists(organisation)) {
            throw new NotFound();
        }
        Fields fields = check(form, errors, organisation);
        if (fields.hasErrors()) {
            return page(HttpStatus.UNPROCESSABLE_CONTENT, organisation, fields);
        }
        int changed = jdbc.sql("""
                        update identity_organisation set name = :name, kind = :kind, siret = :siret, commune_insee = :commune,
                            address = :address, phone = :phone, version = version + 1
                        where id = :id and version = :version
                        """)
                .params(values(form))
                .param("id", organisation)
                .param("version", form.version())
                .update();
        if (changed == 0) {
            throw new OptimisticLockingFailureException("organisation changed meanwhile");
        }
        journal.record(viewer.actor(), Entry.of("organisation.corrected", organisation));
        return Pages.go("/administration/organisations/" + organisation, "La structure est corrigée.");
    }

    private Fields check(OrganisationForm form, BindingResult errors, @Nullable UUID organisation) {
        Fields fields = Fields.of(errors);
        String siret = Siret.digits(Objects.toString(form.siret(), ""));
        if (siret.isEmpty()) {
            return fields;
        }
        if (!Siret.valid(siret)) {
            return fields.and(
                    "siret", "Ce numéro SIRET n’est pas le bon : il a 14 chiffres, et sa clé doit être juste.");
        }
        boolean taken = jdbc.sql("""
                        select exists (select 1 from identity_organisation where siret = :siret and id is distinct from cast(:id as uuid))
                        """)
                .param("siret", siret)
                .param("id", organisation)
                .query(Boolean.class)
                .single();
        return taken ? fields.and("siret", "Une structure porte déjà ce numéro SIRET.") : fields;
    }

    private static Map<String, @Nullable Object> values(OrganisationForm form) {
        Map<String, @Nullable Object> values = new HashMap<>();
        values.put("name", Objects.requireNonNull(form.name()).strip());
        values.put("kind", Objects.requireNonNull(form.kind()).name());
        values.put("siret", empty(Siret.digits(Objects.toString(form.siret(), ""))));
        values.put("commune", empty(form.communeInsee()));
        values.put("address", empty(form.address()));
        values.put("phone", empty(form.phone()));
        return values;
    }

    private static @Nullable String empty(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    private boolean exists(UUID organisation) {
        return jdbc.sql("select exists (select 1 from identity_organisation where id = ?)")
                .param(organisation)
                .query(Boolean.class)
                .single();
    }

    private ModelAndView page(HttpStatus status, @Nullable UUID organisation, Fields fields) {
        List<Team> teams = organisation == null
                ? List.of()
                : jdbc.sql("""
                                select t.id, t.name, count(distinct m.agent_id) as professionals
                                from identity_team t
                                left join identity_membership m on m.team_id = t.id
                                     and m.starts_on <= :today and (m.ends_on is null or m.ends_on >= :today)
                                where t.organisation_id = :organisation group by t.id order by t.name
                                """)
                        .param("organisation", organisation)
                        .param("today", now.today())
                        .query(Team.class)
                        .list();
        return Pages.answer(
                status,
                "identity/admin/edit-organisation",
                "organisation",
                organisation == null ? "" : organisation.toString(),
                "fields",
                fields,
                "kinds",
                Option.all(StructureKind.class, StructureKind::label),
                "teams",
                teams);
    }
}
