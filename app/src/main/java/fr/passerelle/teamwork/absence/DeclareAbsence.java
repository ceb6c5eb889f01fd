package fr.passerelle.teamwork.absence;

import fr.passerelle.audit.Entry;
import fr.passerelle.audit.Journal;
import fr.passerelle.design.Fields;
import fr.passerelle.design.Option;
import fr.passerelle.design.Pager;
import fr.passerelle.design.Pages;
import fr.passerelle.identity.Action;
import fr.passerelle.identity.Allowed;
import fr.passerelle.identity.Viewer;
import fr.passerelle.kernel.NotFound;
import fr.passerelle.kernel.Now;
import fr.passerelle.teamwork.Rooms;
import fr.passerelle.teamwork.absence.Leaves.Colleague;
import fr.passerelle.teamwork.absence.Leaves.Leave;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
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
import org.springframework.web.servlet.ModelAndView;

/** Says who stands in for oneself, or, by the head of service, for somebody of the team. An absence ends by itself, or sooner when one says so. */
@Controller
class DeclareAbsence {

    private static final int SIZE = 20;

    private final Leaves leaves;
    private final Journal journal;
    private final Now now;

    DeclareAbsence(Leaves leaves, Journal journal, Now now) {
        this.leaves = leaves;
        this.journal = journal;
        this.now = now;
    }

    /**
     * An absence as typed.
     *
     * @param who whose, oneself when left out
     */
    record AbsenceForm(
            @Nullable UUID who,

            @NotNull(message = "Choisissez qui remplace.") @Nullable
            UUID replacement,

            @NotNull(message = "Écrivez le premier jour.") @Nullable
            LocalDate fromOn,

            @NotNull(message = "Écrivez le dernier jour.") @Nullable
            LocalDate toOn) {}

    @Allowed(Action.DECLARE_ABSENCE)
    @GetMapping(Rooms.ABSENCES)
    ModelAndView list(Viewer viewer, @RequestParam(defaultValue = "1") int page) {
        return page(HttpStatus.OK, viewer, page, Fields.blank());
    }

    @Allowed(Action.DECLARE_ABSENCE)
    @PostMapping(Rooms.ABSENCES)
    ModelAndView declare(Viewer viewer, @Valid @ModelAttribute("form") AbsenceForm form, BindingResult errors) {
        UUID who = form.who() == null ? viewer.id() : form.who();
        if (!who.equals(viewer.id()) && !viewer.may(Action.DECLARE_TEAM_ABSENCE)) {
            throw new NotFound();
        }
        UUID replacement = form.replacement();
        LocalDate from = form.fromOn();
        LocalDate to = form.toOn();
        if (from != null && to != null) {
            days(from, to, errors);
        }
        if (replacement != null) {
            suits(leaves.colleagues(viewer), who, replacement, errors);
        }
        if (!errors.hasErrors() && replacement != null && from != null && to != null) {
            leaves.hold(who, replacement);
            clashes(who, replacement, from, to, errors);
        }
        if (errors.hasErrors() || replacement == null || from == null || to == null) {
            return page(HttpStatus.UNPROCESSABLE_CONTENT, viewer, 1, Fields.of(errors));
        }
        UUID absence = leaves.add(viewer, who, replacement, from, to);
        journal.record(viewer.actor(), Entry.of("absence.declared", absence));
        return Pages.go(Rooms.ABSENCES, "L’absence est notée. Elle prendra fin d’elle-même.");
    }

    @Allowed(Action.DECLARE_ABSENCE)
    @PostMapping(Rooms.ABSENCES + "/{absence}/fin")
    ModelAndView end(Viewer viewer, @PathVariable UUID absence) {
        Leave leave = leaves.required(viewer, absence);
        if (!leave.account().equals(viewer.id()) && !viewer.may(Action.DECLARE_TEAM_ABSENCE)) {
            throw new NotFound();
        }
        leaves.end(leave);
        journal.record(viewer.actor(), Entry.of("absence.ended", absence));
        return Pages.go(Rooms.ABSENCES, "L’absence est retirée.");
    }

    private void days(LocalDate from, LocalDate to, BindingResult errors) {
        if (to.isBefore(from)) {
            errors.rejectValue("toOn", "order", "Le dernier jour vient avant le premier.");
        } else if (to.isBefore(now.today())) {
            errors.rejectValue("toOn", "past", "Ces jours sont passés.");
        } else if (to.isAfter(from.plusYears(1))) {
            errors.rejectValue("toOn", "long", "Un an au plus.");
        }
    }

    private static void suits(List<Colleague> team, UUID who, UUID replacement, BindingResult errors) {
        Optional<Colleague> absent = Leaves.find(team, who);
        boolean suits = absent.isPresent()
                && team.stream()
                        .filter(colleague -> colleague.id().equals(replacement) && !replacement.equals(who))
                        .anyMatch(colleague -> team.stream()
                                        .anyMatch(other -> other.id().equals(who)
                                                && other.team().equals(colleague.team()))
                                && colleague.mayAll(absent.get()));
        if (!suits) {
            errors.rejectValue(
                    "replacement",
                    "absent",
                    "Choisissez un collègue de la même équipe, qui a au moins les mêmes droits dans les dossiers.");
        }
    }

    /** Whoever stands in is there, and whoever leaves stands in for nobody: so no chain of absences ever closes on itself. */
    private void clashes(UUID who, UUID replacement, LocalDate from, LocalDate to, BindingResult errors) {
        leaves.away(who, from, to)
                .ifPresent(leave ->
                        errors.rejectValue("fromOn", "twice", "Une absence est déjà notée " + leave.days() + "."));
        leaves.away(replacement, from, to)
                .ifPresent(leave -> errors.rejectValue(
                        "replacement", "away", leave.name() + " sera aussi absent·e, " + leave.days() + "."));
        leaves.standingIn(who, from, to)
                .ifPresent(leave -> errors.rejectValue(
                        "fromOn",
                        "replaces",
                        "Un remplacement de " + leave.name() + " est prévu " + leave.days()
                                + "\u00a0: il faut d’abord que quelqu’un d’autre s’en charge."));
    }

    private ModelAndView page(HttpStatus status, Viewer viewer, int number, Fields fields) {
        List<Option> team = leaves.colleagues(viewer).stream()
                .map(colleague -> new Option(
                        colleague.id().toString(),
                        colleague.name() + ", " + colleague.trade().label()))
                .distinct()
                .toList();
        int total = leaves.count(viewer);
        Pager pager = new Pager(Math.max(1, Math.min(number, (total + SIZE - 1) / SIZE)), SIZE, total, Rooms.ABSENCES);
        return Pages.answer(
                status,
                "teamwork/absence/absences",
                "viewer",
                viewer,
                "leaves",
                leaves.of(viewer, SIZE, (pager.page() - 1) * SIZE),
                "pager",
                pager,
                "team",
                team,
                "fields",
                fields,
                "today",
                now.today());
    }
}
