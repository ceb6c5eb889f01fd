package fr.passerelle.people.follow;

import fr.passerelle.audit.Entry;
import fr.passerelle.audit.Journal;
import fr.passerelle.design.Fields;
import fr.passerelle.design.Pages;
import fr.passerelle.identity.Action;
import fr.passerelle.identity.Allowed;
import fr.passerelle.identity.Viewer;
import fr.passerelle.kernel.Ids;
import fr.passerelle.kernel.NotFound;
import fr.passerelle.kernel.Now;
import fr.passerelle.people.DossierTab;
import fr.passerelle.people.InnerTab;
import fr.passerelle.people.follow.FollowUps.FollowUp;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.sql.Timestamp;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** Decides which teams follow a person, and who is her referent in each. */
@Controller
class ManageFollowUp {

    private final FollowUps followUps;
    private final JdbcClient jdbc;
    private final Journal journal;
    private final Now now;

    ManageFollowUp(FollowUps followUps, JdbcClient jdbc, Journal journal, Now now) {
        this.followUps = followUps;
        this.jdbc = jdbc;
        this.journal = journal;
        this.now = now;
    }

    record TeamForm(
            @Nullable @NotNull(message = "Choisissez une équipe.")
            UUID team) {}

    record ReferentForm(@Nullable UUID referent) {}

    /** The consent to leave nobody following is given by {@code last}. */
    record EndForm(@Nullable Boolean last) {}

    @Allowed(Action.MANAGE_FOLLOW_UP)
    @GetMapping("/personnes/{person}/suivi")
    ModelAndView show(Viewer viewer, @PathVariable UUID person) {
        return followUps.page(HttpStatus.OK, viewer, person, Fields.blank());
    }

    @Allowed(Action.MANAGE_FOLLOW_UP)
    @GetMapping("/personnes/{person}/suivi/{followUp}")
    ModelAndView showOne(Viewer viewer, @PathVariable UUID person, @PathVariable UUID followUp) {
        FollowUp current = current(viewer, person, followUp);
        Map<String, String> known = Map.of(
                "referent", current.referent() == null ? "" : current.referent().toString());
        return followUps.page(HttpStatus.OK, viewer, person, current, Fields.of(known), false);
    }

    @Allowed(Action.MANAGE_FOLLOW_UP)
    @PostMapping("/personnes/{person}/suivi")
    ModelAndView add(Viewer viewer, @PathVariable UUID person, @Valid TeamForm form, BindingResult errors) {
        if (!errors.hasErrors() && !mayDecide(viewer, person)) {
            errors.rejectValue(
                    "team",
                    "rule",
                    "Vous avez un accès motivé : seules les équipes qui suivent la personne en décident.");
        }
        String team = String.valueOf(form.team());
        if (!errors.hasErrors()
                && followUps.otherTeams(person).stream()
                        .noneMatch(each -> each.value().equals(team))) {
            errors.rejectValue("team", "rule", "Cette équipe suit déjà la personne, ou n’existe plus.");
        }
        if (errors.hasErrors()) {
            return followUps.page(HttpStatus.UNPROCESSABLE_CONTENT, viewer, person, Fields.of(errors));
        }
        UUID followUp = Ids.next();
        int added = jdbc.sql("""
                        insert into people_follow_up (id, person_id, team_id, starts_on, created_at, created_by)
                        values (?, ?, ?, ?, ?, ?) on conflict do nothing
                        """)
                .params(followUp, person, form.team(), now.today(), Timestamp.from(now.instant()), viewer.id())
                .update();
        if (added == 0) {
            errors.rejectValue("team", "rule", "Cette équipe vient d’être ajoutée par quelqu’un d’autre.");
            return followUps.page(HttpStatus.CONFLICT, viewer, person, Fields.of(errors));
        }
        journal.record(viewer.actor(), Entry.on(person, "follow-up.started", followUp));
        return done(person, "Cette équipe suit maintenant la personne.");
    }

    @Allowed(Action.MANAGE_FOLLOW_UP)
    @PostMapping("/personnes/{person}/suivi/{followUp}/referent")
    ModelAndView choose(
            Viewer viewer,
            @PathVariable UUID person,
            @PathVariable UUID followUp,
            @Valid ReferentForm form,
            BindingResult errors) {
        FollowUp current = current(viewer, person, followUp);
        String referent = String.valueOf(form.referent());
        if (form.referent() != null
                && followUps.referents(person, current.team()).stream()
                        .noneMatch(each -> each.value().equals(referent))) {
            errors.rejectValue("referent", "rule", "Choisissez un professionnel de l’équipe.");
        }
        if (errors.hasErrors()) {
            return followUps.page(HttpStatus.UNPROCESSABLE_CONTENT, viewer, person, current, Fields.of(errors), false);
        }
        jdbc.sql("update people_follow_up set referent = ? where id = ? and person_id = ?")
                .params(form.referent(), followUp, person)
                .update();
        journal.record(viewer.actor(), Entry.on(person, "referent.chosen", followUp));
        return done(
                person,
                form.referent() == null
                        ? "Cette équipe n’a plus de référent pour la personne."
                        : "Le référent est enregistré.");
    }

    @Allowed(Action.MANAGE_FOLLOW_UP)
    @PostMapping("/personnes/{person}/suivi/{followUp}/fin")
    ModelAndView end(
            Viewer viewer,
            @PathVariable UUID person,
            @PathVariable UUID followUp,
            @Valid EndForm form,
            BindingResult errors) {
        // Two teams that leave at the same moment must not both believe that the other stays.
        jdbc.sql("select id from people_person where id = ? for update")
                .param(person)
                .query(UUID.class)
                .single();
        FollowUp current = current(viewer, person, followUp);
        List<FollowUp> all = followUps.current(person);
        if (all.size() == 1 && !Boolean.TRUE.equals(form.last())) {
            errors.rejectValue(
                    "last", "rule", "C’est la dernière équipe : dites que plus personne ne suivra la personne.");
            return followUps.page(HttpStatus.UNPROCESSABLE_CONTENT, viewer, person, current, Fields.of(errors), true);
        }
        jdbc.sql("update people_follow_up set ends_on = ? where id = ? and person_id = ? and ends_on is null")
                .params(now.today(), followUp, person)
                .update();
        journal.record(viewer.actor(), Entry.on(person, "follow-up.ended", followUp));
        boolean remains = all.stream()
                .anyMatch(each ->
                        !each.id().equals(current.id()) && viewer.teams().contains(each.team()));
        return remains
                ? done(person, "Le suivi est terminé.")
                : Pages.go("/personnes", "Le suivi est terminé : ce dossier n’est plus dans votre liste.");
    }

    /** When nobody follows any more, whoever has a motivated access may take up the follow-up. */
    private boolean mayDecide(Viewer viewer, UUID person) {
        return followUps.mine(viewer, person) || followUps.current(person).isEmpty();
    }

    private FollowUp current(Viewer viewer, UUID person, UUID followUp) {
        if (!followUps.mine(viewer, person)) {
            throw new NotFound();
        }
        return followUps.current(person).stream()
                .filter(each -> each.id().equals(followUp))
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    private static ModelAndView done(UUID person, String message) {
        return Pages.go("/personnes/" + person + "/suivi", message);
    }

    @Bean
    static DossierTab followUpTab() {
        return new DossierTab(90, "Suivi", null, "/suivi", Action.MANAGE_FOLLOW_UP);
    }

    @Bean
    static InnerTab teamsTab() {
        return new InnerTab("/suivi", 10, "Équipes", "/suivi", Action.MANAGE_FOLLOW_UP);
    }
}
