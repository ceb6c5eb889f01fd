package fr.passerelle.correspondence.group;

import fr.passerelle.audit.Entry;
import fr.passerelle.audit.Journal;
import fr.passerelle.correspondence.Discretion;
import fr.passerelle.correspondence.GroupCriterion;
import fr.passerelle.correspondence.NeutralSubject;
import fr.passerelle.design.Fields;
import fr.passerelle.design.Option;
import fr.passerelle.design.Pages;
import fr.passerelle.identity.Action;
import fr.passerelle.identity.Allowed;
import fr.passerelle.identity.Viewer;
import fr.passerelle.kernel.Now;
import fr.passerelle.people.Secrets;
import jakarta.validation.Valid;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** Prepares a text to several persons: whom for, what it says, until when; nothing leaves before the page that counts them. */
@Controller
class WriteToGroup {

    private static final String PATH = "/messages/groupe";

    private final Audience audience;
    private final Groups groups;
    private final Journal journal;
    private final Now now;

    WriteToGroup(Audience audience, Groups groups, Journal journal, Now now) {
        this.audience = audience;
        this.groups = groups;
        this.journal = journal;
        this.now = now;
    }

    /** A choice as the page draws it. */
    record Choice(String field, String legend, List<Option> options) {}

    @Allowed(Action.SEND_TO_GROUP)
    @GetMapping(PATH)
    ModelAndView blank(Viewer viewer) {
        return page(viewer, Fields.blank(), List.of());
    }

    @Allowed(Action.SEND_TO_GROUP)
    @PostMapping(PATH)
    ModelAndView prepare(Viewer viewer, @Valid @ModelAttribute("form") GroupForm form, BindingResult errors) {
        Instant expires = form.expires();
        if (expires != null && !expires.isAfter(now.instant())) {
            errors.rejectValue("until", "past", "Ce moment est déjà passé.");
        }
        boolean unknown = form.chosen().keySet().stream()
                .anyMatch(name -> audience.criteria().stream()
                        .noneMatch(each -> each.name().equals(name)));
        if (unknown) {
            errors.reject("criteria", "Ce choix n’existe pas.");
        }
        List<String> doubts = doubts(viewer, form);
        if (errors.hasErrors() || !doubts.isEmpty()) {
            return page(viewer, Fields.of(errors), doubts);
        }
        UUID id = groups.add(viewer, form);
        journal.record(viewer.actor(), Entry.of("message.group-drafted", id));
        return Pages.go(PATH + "/" + id);
    }

    private static List<String> doubts(Viewer viewer, GroupForm form) {
        if (Boolean.TRUE.equals(form.confirmed())) {
            return List.of();
        }
        List<String> doubts = new ArrayList<>(
                Secrets.in(form.body()).stream().map(Secrets.Kind::label).toList());
        Discretion.revealing(form.body(), List.of(viewer.organisationName()))
                .forEach(word -> doubts.add("« " + word + " »"));
        return doubts;
    }

    private ModelAndView page(Viewer viewer, Fields fields, List<String> doubts) {
        boolean refused = fields.hasErrors() || !doubts.isEmpty();
        return Pages.answer(
                refused ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.OK,
                "correspondence/group/write",
                "fields",
                fields,
                "doubts",
                doubts,
                "choices",
                audience.criteria().stream()
                        .map(criterion -> choice(viewer, criterion))
                        .filter(choice -> !choice.options().isEmpty())
                        .toList(),
                "subjects",
                Option.all(NeutralSubject.class, NeutralSubject::words),
                "before",
                groups.of(viewer));
    }

    private static Choice choice(Viewer viewer, GroupCriterion criterion) {
        return new Choice("criteria[" + criterion.name() + "]", criterion.legend(), criterion.options(viewer));
    }
}
