package fr.passerelle.plan.agree;

import fr.passerelle.audit.Entry;
import fr.passerelle.audit.Journal;
import fr.passerelle.design.Fields;
import fr.passerelle.design.Pages;
import fr.passerelle.identity.Action;
import fr.passerelle.identity.Allowed;
import fr.passerelle.identity.Viewer;
import fr.passerelle.instrument.Action.Kind;
import fr.passerelle.kernel.NotFound;
import fr.passerelle.people.Dossiers;
import fr.passerelle.plan.PlannedAction;
import fr.passerelle.plan.PlannedActions;
import fr.passerelle.plan.Who;
import fr.passerelle.screening.Latest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** Makes a plan of what the latest screening proposes: ticked with the person, said with her words. */
@Controller
class ProposePlan {

    private static final String PAGE = "plan/agree/propose";

    private final PlannedActions actions;
    private final Latest latest;
    private final Dossiers dossiers;
    private final Journal journal;

    ProposePlan(PlannedActions actions, Latest latest, Dossiers dossiers, Journal journal) {
        this.actions = actions;
        this.latest = latest;
        this.dossiers = dossiers;
        this.journal = journal;
    }

    /** What is kept of the proposals of one screening. */
    record ProposeForm(@Nullable UUID screening, @Nullable List<@Valid Line> lines) {

        List<Line> kept() {
            return lines == null
                    ? List.of()
                    : lines.stream()
                            .filter(line -> Boolean.TRUE.equals(line.keep()))
                            .toList();
        }
    }

    /** One proposal. */
    record Line(
            @Nullable String code,
            @Nullable Boolean keep,

            @Size(max = 150, message = "150 caractères au plus.") @Nullable
            String title,

            @Nullable Who who,
            @Nullable LocalDate dueOn) {}

    @Allowed(Action.PLAN)
    @GetMapping("/personnes/{person}/plan/proposer")
    ModelAndView form(@PathVariable UUID person) {
        Optional<Latest.Result> result = latest.of(person);
        return page(Pages.show(PAGE), person, result, result.map(this::proposed).orElseGet(Fields::blank));
    }

    @Allowed(Action.PLAN)
    @PostMapping("/personnes/{person}/plan/proposer")
    ModelAndView agree(
            Viewer viewer,
            @PathVariable UUID person,
            @Valid @ModelAttribute("form") ProposeForm form,
            BindingResult errors) {
        Optional<Latest.Result> result = latest.of(person);
        Latest.Result proposed = result.orElseThrow(NotFound::new);
        if (!proposed.id().equals(form.screening())) {
            throw new OptimisticLockingFailureException("another screening was done meanwhile");
        }
        if (form.kept().isEmpty() && !errors.hasErrors()) {
            errors.reject("none", "Cochez au moins une action, choisie avec la personne.");
        }
        if (errors.hasErrors()) {
            return page(Pages.refuse(PAGE), person, result, Fields.of(errors));
        }
        for (Line line : form.kept()) {
            keep(viewer, person, proposed, line);
        }
        return Pages.go("/personnes/" + person + "/plan", "Le plan est noté. Vous pouvez imprimer sa feuille.");
    }

    private void keep(Viewer viewer, UUID person, Latest.Result proposed, Line line) {
        var action = proposed.actions().stream()
                .filter(each -> each.code().equals(line.code()))
                .findFirst()
                .orElseThrow(NotFound::new);
        String title = line.title() == null || line.title().isBlank()
                ? action.title()
                : line.title().strip();
        var wording = new PlannedActions.Wording(
                action.kind(), title, action.detail(), action.reason(), line.who(), line.dueOn());
        UUID id = actions.add(viewer, person, wording, new PlannedActions.Source(proposed.id(), action.code()));
        journal.record(viewer.actor(), Entry.on(person, "plan.action-added", id));
    }

    private Fields proposed(Latest.Result result) {
        Map<String, Object> held = new HashMap<>();
        for (int i = 0; i < result.actions().size(); i++) {
            var action = result.actions().get(i);
            String line = "lines[" + i + "].";
            held.put(line + "title", action.title());
            held.put(
                    line + "dueOn",
                    Optional.ofNullable(action.due())
                            .map(fr.passerelle.kernel.French::field)
                            .orElse(""));
            held.put(line + "who", who(action.kind()).map(Enum::name).orElse(""));
            if (action.kind() != Kind.SOCIAL_ALERT) {
                held.put(line + "keep", "true");
            }
        }
        return Fields.of(held);
    }

    private static Optional<Who> who(Kind kind) {
        return switch (kind) {
            case MANDATE, SOCIAL_ALERT, FOLLOW_UP -> Optional.of(Who.PROFESSIONAL);
            case WORKSHOP, EQUIPMENT, CONNECTION, WRITING -> Optional.of(Who.PLACE);
            case OTHER, PAPER_CHANNEL -> Optional.empty();
            default -> Optional.of(Who.TOGETHER);
        };
    }

    private ModelAndView page(ModelAndView page, UUID person, Optional<Latest.Result> result, Fields fields) {
        Set<String> already = actions.of(person).stream()
                .filter(action -> action.state().open())
                .map(PlannedAction::code)
                .filter(java.util.Objects::nonNull)
                .collect(Collectors.toSet());
        return page.addObject("person", dossiers.card(person).orElseThrow(NotFound::new))
                .addObject("result", result.orElse(null))
                .addObject("already", already)
                .addObject("fields", fields);
    }
}
