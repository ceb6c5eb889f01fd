package fr.passerelle.identity.admin;

import fr.passerelle.audit.Entry;
import fr.passerelle.audit.Journal;
import fr.passerelle.design.Fields;
import fr.passerelle.design.Option;
import fr.passerelle.design.Pages;
import fr.passerelle.identity.Action;
import fr.passerelle.identity.Allowed;
import fr.passerelle.identity.Trade;
import fr.passerelle.identity.Viewer;
import fr.passerelle.kernel.Now;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** Changing what a professional does here, or until when; it holds at their next request. */
@Controller
class EditProfessional {

    private static final String MYSELF =
            "Un administrateur ne change pas son propre accès : demandez-le à un autre administrateur.";

    private final Memberships memberships;
    private final AccountCare accounts;
    private final Journal journal;
    private final Now now;

    EditProfessional(Memberships memberships, AccountCare accounts, Journal journal, Now now) {
        this.memberships = memberships;
        this.accounts = accounts;
        this.journal = journal;
        this.now = now;
    }

    record MembershipForm(
            @NotNull(message = "Choisissez une équipe.") @Nullable
            UUID team,

            @NotNull(message = "Choisissez un métier.") @Nullable
            Trade trade,

            @NotNull(message = "Écrivez la date de fin : chaque accès en a une.") @Nullable
            LocalDate endsOn) {}

    @Allowed(Action.MANAGE_ACCOUNTS)
    @GetMapping("/administration/professionnels/{agent}")
    ModelAndView page(@PathVariable UUID agent) {
        Fields fields = memberships
                .last(agent)
                .map(last -> Fields.of(new MembershipForm(
                        last.teamId(),
                        last.trade(),
                        last.endsOn() == null || last.endsOn().isBefore(now.today())
                                ? now.today().plusMonths(12)
                                : last.endsOn())))
                .orElseGet(Fields::blank);
        return show(HttpStatus.OK, agent, fields);
    }

    @Allowed(Action.MANAGE_ACCOUNTS)
    @PostMapping("/administration/professionnels/{agent}")
    ModelAndView change(@PathVariable UUID agent, @Valid MembershipForm form, BindingResult errors, Viewer viewer) {
        memberships.agent(agent);
        Fields fields = check(agent, form, errors, viewer);
        if (fields.hasErrors()) {
            return show(HttpStatus.UNPROCESSABLE_CONTENT, agent, fields);
        }
        memberships.replace(agent, form.team(), Objects.requireNonNull(form.trade()), form.endsOn());
        accounts.reopen(agent);
        journal.record(viewer.actor(), Entry.of("membership.changed", agent));
        return Pages.go("/administration/professionnels/" + agent, "Le changement vaut dès maintenant.");
    }

    @Allowed(Action.MANAGE_ACCOUNTS)
    @PostMapping("/administration/professionnels/{agent}/fin")
    ModelAndView end(@PathVariable UUID agent, Viewer viewer) {
        memberships.agent(agent);
        if (agent.equals(viewer.id())) {
            return show(HttpStatus.UNPROCESSABLE_CONTENT, agent, Fields.blank().and("", MYSELF));
        }
        memberships.end(agent);
        accounts.close(agent);
        journal.record(viewer.actor(), Entry.of("membership.ended", agent));
        return Pages.go(
                "/administration/professionnels/" + agent, "L’accès est fermé, et toutes les sessions avec lui.");
    }

    @Allowed(Action.MANAGE_ACCOUNTS)
    @PostMapping("/administration/professionnels/{agent}/second-facteur")
    ModelAndView resetFactor(@PathVariable UUID agent, Viewer viewer) {
        memberships.agent(agent);
        accounts.resetFactor(agent);
        journal.record(viewer.actor(), Entry.of("second-factor.reset", agent));
        return Pages.go(
                "/administration/professionnels/" + agent,
                "Le second facteur est remis à zéro : il sera installé de nouveau à la prochaine connexion.");
    }

    private Fields check(UUID agent, MembershipForm form, BindingResult errors, Viewer viewer) {
        Fields fields = Fields.of(errors);
        if (agent.equals(viewer.id())) {
            fields = fields.and("", MYSELF);
        }
        if (form.endsOn() != null && form.endsOn().isBefore(now.today())) {
            fields = fields.and(
                    "endsOn", "Cette date est passée. Pour fermer l’accès tout de suite, utilisez « Fermer l’accès ».");
        }
        if (form.team() != null
                && memberships.teams().stream()
                        .noneMatch(team -> team.value().equals(form.team().toString()))) {
            fields = fields.and("team", "Choisissez une équipe de la liste.");
        }
        return fields;
    }

    private ModelAndView show(HttpStatus status, UUID agent, Fields fields) {
        return Pages.answer(
                status,
                "identity/admin/edit-professional",
                "agent",
                memberships.agent(agent),
                "state",
                accounts.state(agent),
                "history",
                memberships.of(agent),
                "teams",
                memberships.teams(),
                "trades",
                Option.all(Trade.class, Trade::label),
                "today",
                now.today(),
                "fields",
                fields);
    }
}
