package fr.passerelle.people.join;

import fr.passerelle.audit.Entry;
import fr.passerelle.audit.Journal;
import fr.passerelle.design.Fields;
import fr.passerelle.design.Pages;
import fr.passerelle.identity.Access;
import fr.passerelle.identity.Action;
import fr.passerelle.identity.Allowed;
import fr.passerelle.identity.Viewer;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** Proposes the files that may be of one person, shows two side by side, joins them when a human says so, parts them again. */
@Controller
class JoinDossiers {

    private static final String LIST = "/personnes/doublons";
    private static final String TWO = "/personnes/{person}/doublons/{other}";

    private final Pairs pairs;
    private final Joins joins;
    private final Access access;
    private final Journal journal;

    JoinDossiers(Pairs pairs, Joins joins, Access access, Journal journal) {
        this.pairs = pairs;
        this.joins = joins;
        this.access = access;
        this.journal = journal;
    }

    /** Which file is right on a topic. */
    enum Side {
        THIS,
        OTHER
    }

    /**
     * What is typed.
     *
     * @param right by topic on which the two differ
     * @param versions of both files, as they were read
     */
    record JoinForm(
            @Nullable Map<Topic, Side> right,

            @Size(
                    min = 10,
                    max = 500,
                    message = "Dites en une phrase comment vous le savez\u00a0: 10 signes au moins, 500 au plus.")
            String reason,

            @Nullable String versions) {

        JoinForm {
            right = right == null ? Map.of() : right;
            reason = reason == null ? "" : reason.strip();
        }

        @Nullable
        Side on(Topic topic) {
            return right == null ? null : right.get(topic);
        }
    }

    @Allowed(Action.JOIN_DOSSIERS)
    @GetMapping(LIST)
    ModelAndView list(Viewer viewer) {
        List<Pairs.Pair> found = pairs.of(viewer);
        return Pages.show(
                "people/join/pairs",
                "pairs",
                found.subList(0, Math.min(found.size(), Pairs.MOST)),
                "more",
                found.size() > Pairs.MOST);
    }

    @Allowed(Action.JOIN_DOSSIERS)
    @GetMapping(TWO)
    ModelAndView compare(Viewer viewer, @PathVariable UUID person, @PathVariable UUID other) {
        return page(viewer, person, other, both(viewer, person, other), Fields.blank());
    }

    @Allowed(Action.JOIN_DOSSIERS)
    @PostMapping(TWO)
    ModelAndView join(
            Viewer viewer,
            @PathVariable UUID person,
            @PathVariable UUID other,
            @Valid @ModelAttribute("form") JoinForm form,
            BindingResult errors) {
        joins.lock(person, other);
        Joins.Both both = both(viewer, person, other);
        if (hidden(viewer, person, other, both)) {
            errors.reject("address", "L’adresse est protégée\u00a0: demandez à un·e assistant·e de service social.");
        }
        both.toChoose().stream()
                .filter(topic -> form.on(topic) == null)
                .forEach(topic -> errors.rejectValue(
                        "right[" + topic + "]", "none", "Choisissez ce qui est juste\u00a0: " + topic.label() + "."));
        if (errors.hasErrors()) {
            return page(viewer, person, other, both, Fields.of(errors));
        }
        if (!both.versions().equals(form.versions())) {
            throw new OptimisticLockingFailureException("one of the two files changed meanwhile");
        }
        UUID join = joins.join(viewer, person, other, others(both, form), form.reason());
        journal.record(viewer.actor(), Entry.on(person, "person.joined", other).because(form.reason()));
        journal.record(viewer.actor(), Entry.on(other, "person.absorbed", join));
        return Pages.go(
                "/personnes/" + person,
                "Les deux dossiers n’en font plus qu’un. Vous pouvez défaire pendant 30 jours.");
    }

    @Allowed(Action.JOIN_DOSSIERS)
    @PostMapping(TWO + "/differentes")
    ModelAndView distinct(Viewer viewer, @PathVariable UUID person, @PathVariable UUID other) {
        both(viewer, person, other);
        pairs.distinct(viewer, person, other);
        journal.record(viewer.actor(), Entry.on(person, "person.distinguished", other));
        return Pages.go(LIST, "C’est noté\u00a0: ce sont deux personnes. La paire ne sera plus proposée.");
    }

    @Allowed(Action.JOIN_DOSSIERS)
    @PostMapping("/personnes/{person}/reunions/{join}/defaire")
    ModelAndView undo(Viewer viewer, @PathVariable UUID person, @PathVariable UUID join) {
        Joins.Joined joined = joins.undo(viewer, person, join).orElseThrow(fr.passerelle.kernel.NotFound::new);
        journal.record(viewer.actor(), Entry.on(person, "person.parted", joined.absorbed()));
        journal.record(viewer.actor(), Entry.on(joined.absorbed(), "person.parted", person));
        return Pages.go("/personnes/" + person, "Les deux dossiers sont de nouveau séparés.");
    }

    private Joins.Both both(Viewer viewer, UUID person, UUID other) {
        access.require(viewer, Action.JOIN_DOSSIERS, other);
        return joins.both(person, other);
    }

    /** Where she lives is shown, and chosen, by those alone who may read a protected address. */
    private boolean hidden(Viewer viewer, UUID person, UUID other, Joins.Both both) {
        return both.protectedAddress()
                && !(access.may(viewer, Action.SEE_PROTECTED_ADDRESS, person)
                        && access.may(viewer, Action.SEE_PROTECTED_ADDRESS, other));
    }

    /** Where one file alone says something, it is right. */
    private static Set<Topic> others(Joins.Both both, JoinForm form) {
        Set<Topic> others = EnumSet.noneOf(Topic.class);
        both.topics().forEach((topic, words) -> {
            if (form.on(topic) == Side.OTHER && both.toChoose().contains(topic)
                    || words.get(0).isEmpty()) {
                others.add(topic);
            }
        });
        return others;
    }

    private ModelAndView page(Viewer viewer, UUID person, UUID other, Joins.Both both, Fields fields) {
        return Pages.answer(
                fields.hasErrors() ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.OK,
                "people/join/compare",
                "person",
                person,
                "other",
                other,
                "both",
                both,
                "hidden",
                hidden(viewer, person, other, both),
                "fields",
                fields);
    }
}
