package fr.passerelle.identity.invite;

import fr.passerelle.audit.Entry;
import fr.passerelle.audit.Journal;
import fr.passerelle.credentials.Accounts;
import fr.passerelle.design.Fields;
import fr.passerelle.design.Option;
import fr.passerelle.design.Pages;
import fr.passerelle.identity.Action;
import fr.passerelle.identity.Allowed;
import fr.passerelle.identity.Trade;
import fr.passerelle.identity.Viewer;
import fr.passerelle.kernel.Ids;
import fr.passerelle.kernel.NotFound;
import fr.passerelle.kernel.Now;
import fr.passerelle.territory.Territories;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
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

/** An administrator invites a professional, for a year unless another end is written. */
@Controller
class Invite {

    private static final String TEMPLATE = "identity/invite/invite";

    private final JdbcClient jdbc;
    private final Accounts accounts;
    private final Invitations invitations;
    private final Journal journal;
    private final Now now;

    Invite(JdbcClient jdbc, Accounts accounts, Invitations invitations, Journal journal, Now now) {
        this.jdbc = jdbc;
        this.accounts = accounts;
        this.invitations = invitations;
        this.journal = journal;
        this.now = now;
    }

    record InviteForm(
            @NotBlank(message = "Écrivez le prénom.") @Size(max = 80, message = "80 caractères au plus.") @Nullable
            String firstName,

            @NotBlank(message = "Écrivez le nom.") @Size(max = 80, message = "80 caractères au plus.") @Nullable
            String lastName,

            @NotBlank(message = "Écrivez l’adresse e-mail.")
            @Email(message = "Écrivez une adresse complète, par exemple prenom.nom@structure.fr.")
            @Size(max = 200, message = "200 caractères au plus.")
            @Nullable
            String email,

            @NotNull(message = "Choisissez une équipe.") @Nullable
            UUID team,

            @NotNull(message = "Choisissez un métier.") @Nullable
            Trade trade,

            @NotNull(message = "Écrivez la date de fin : chaque accès en a une.") @Nullable
            LocalDate endsOn) {}

    @Allowed(Action.MANAGE_ACCOUNTS)
    @GetMapping("/administration/inviter")
    ModelAndView form() {
        return page(
                HttpStatus.OK,
                Fields.of(
                        new InviteForm(null, null, null, null, null, now.today().plusMonths(12))));
    }

    @Allowed(Action.MANAGE_ACCOUNTS)
    @PostMapping("/administration/inviter")
    ModelAndView invite(@Valid InviteForm form, BindingResult errors, Viewer viewer) {
        Fields fields = check(form, errors);
        if (fields.hasErrors()) {
            return page(HttpStatus.UNPROCESSABLE_CONTENT, fields);
        }
        UUID account = Ids.next();
        String email = Accounts.normal(Objects.requireNonNull(form.email()));
        accounts.open(account, Territories.required().code(), email);
        jdbc.sql("insert into identity_agent (id, first_name, last_name, email) values (?, ?, ?, ?)")
                .params(
                        account,
                        Objects.requireNonNull(form.firstName()).strip(),
                        Objects.requireNonNull(form.lastName()).strip(),
                        email)
                .update();
        jdbc.sql(
                        "insert into identity_membership (id, agent_id, team_id, trade, starts_on, ends_on) values (?, ?, ?, ?, ?, ?)")
                .params(
                        Ids.next(),
                        account,
                        form.team(),
                        Objects.requireNonNull(form.trade()).name(),
                        now.today(),
                        form.endsOn())
                .update();
        journal.record(viewer.actor(), Entry.of("account.invited", account));
        return Pages.go("/administration/professionnels/" + account, invitations.send(account, email));
    }

    /** A new link: for an invitation that has lapsed, or a passphrase that was forgotten. */
    @Allowed(Action.MANAGE_ACCOUNTS)
    @PostMapping("/administration/professionnels/{agent}/inviter")
    ModelAndView again(@PathVariable UUID agent, Viewer viewer) {
        String email = jdbc.sql("select email from identity_agent where id = ?")
                .param(agent)
                .query(String.class)
                .optional()
                .filter(address -> accounts.byId(agent).isPresent())
                .orElseThrow(NotFound::new);
        journal.record(viewer.actor(), Entry.of("account.invited", agent));
        return Pages.go("/administration/professionnels/" + agent, invitations.send(agent, email));
    }

    private Fields check(InviteForm form, BindingResult errors) {
        Fields fields = Fields.of(errors);
        if (!errors.hasFieldErrors("email") && accounts.taken(Objects.requireNonNull(form.email()))) {
            fields = fields.and("email", "Cette adresse a déjà un compte.");
        }
        if (form.endsOn() != null && form.endsOn().isBefore(now.today())) {
            fields = fields.and("endsOn", "Cette date est passée.");
        }
        if (form.team() != null
                && teams().stream()
                        .noneMatch(team -> team.value().equals(form.team().toString()))) {
            fields = fields.and("team", "Choisissez une équipe de la liste.");
        }
        return fields;
    }

    private ModelAndView page(HttpStatus status, Fields fields) {
        return Pages.answer(
                status, TEMPLATE, "fields", fields, "teams", teams(), "trades", Option.all(Trade.class, Trade::label));
    }

    private List<Option> teams() {
        return jdbc.sql("""
                        select t.id, o.name || ', ' || t.name as label
                        from identity_team t join identity_organisation o on o.id = t.organisation_id
                        order by o.name, t.name
                        """)
                .query((row, i) -> new Option(row.getString("id"), row.getString("label")))
                .list();
    }
}
