package fr.passerelle.correspondence.write;

import fr.passerelle.audit.Entry;
import fr.passerelle.audit.Journal;
import fr.passerelle.correspondence.Reach;
import fr.passerelle.correspondence.Writing;
import fr.passerelle.correspondence.Writings;
import fr.passerelle.design.Fields;
import fr.passerelle.design.Pages;
import fr.passerelle.identity.Action;
import fr.passerelle.identity.Allowed;
import fr.passerelle.identity.Viewer;
import fr.passerelle.kernel.NotFound;
import jakarta.validation.Valid;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** Writes a message to a person, or corrects it before it leaves: it is first a draft, read over as she will read it. */
@Controller
class WriteMessage {

    private static final String NEW = "/personnes/{person}/messages/ecrire";
    private static final String ONE = "/personnes/{person}/messages/{writing}/corriger";

    private final Writings writings;
    private final Reach reach;
    private final Desk desk;
    private final Journal journal;

    WriteMessage(Writings writings, Reach reach, Desk desk, Journal journal) {
        this.writings = writings;
        this.reach = reach;
        this.desk = desk;
        this.journal = journal;
    }

    @Allowed(Action.WRITE_TO_PERSON)
    @GetMapping(NEW)
    ModelAndView blank(Viewer viewer, @PathVariable UUID person) {
        Map<String, Object> first = new HashMap<>();
        reach.of(person).best().ifPresent(channel -> first.put("channel", channel));
        return desk.page(viewer, person, Fields.of(first), List.of(), action(person, "ecrire"));
    }

    @Allowed(Action.WRITE_TO_PERSON)
    @PostMapping(NEW)
    ModelAndView write(
            Viewer viewer,
            @PathVariable UUID person,
            @Valid @ModelAttribute("form") MessageForm form,
            BindingResult errors) {
        desk.check(person, form, errors);
        List<String> doubts = desk.doubts(viewer, person, form);
        if (errors.hasErrors() || !doubts.isEmpty()) {
            return desk.page(viewer, person, Fields.of(errors), doubts, action(person, "ecrire"));
        }
        UUID id = writings.add(viewer, person, form.text(), form.times(), Writings.Origin.HAND);
        journal.record(viewer.actor(), Entry.on(person, "message.drafted", id));
        return Pages.go(Writing.path(person, id), "Brouillon gardé. Relisez-le comme la personne le lira.");
    }

    @Allowed(Action.WRITE_TO_PERSON)
    @GetMapping(ONE)
    ModelAndView correct(Viewer viewer, @PathVariable UUID person, @PathVariable UUID writing) {
        Writing before = mine(viewer, person, writing);
        return desk.page(
                viewer, person, Fields.of(MessageForm.of(before)), List.of(), action(person, writing + "/corriger"));
    }

    @Allowed(Action.WRITE_TO_PERSON)
    @PostMapping(ONE)
    ModelAndView corrected(
            Viewer viewer,
            @PathVariable UUID person,
            @PathVariable UUID writing,
            @Valid @ModelAttribute("form") MessageForm form,
            BindingResult errors) {
        Writing before = mine(viewer, person, writing);
        desk.check(person, form, errors);
        List<String> doubts = desk.doubts(viewer, person, form);
        if (errors.hasErrors() || !doubts.isEmpty()) {
            return desk.page(viewer, person, Fields.of(errors), doubts, action(person, writing + "/corriger"));
        }
        if (!Objects.equals(form.version(), before.version())) {
            throw new OptimisticLockingFailureException("message changed meanwhile");
        }
        writings.reword(before, viewer, form.text(), form.times());
        journal.record(viewer.actor(), Entry.on(person, "message.corrected", writing));
        return Pages.go(before.path(), "Message corrigé.");
    }

    private Writing mine(Viewer viewer, UUID person, UUID id) {
        Writing writing = writings.required(viewer, person, id);
        if (!writing.state().open() || writing.letter()) {
            throw new NotFound();
        }
        return writing;
    }

    private static String action(UUID person, String rest) {
        return "/personnes/" + person + "/messages/" + rest;
    }
}
