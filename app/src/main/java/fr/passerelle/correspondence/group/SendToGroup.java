package fr.passerelle.correspondence.group;

import fr.passerelle.audit.Entry;
import fr.passerelle.audit.Journal;
import fr.passerelle.correspondence.Departures;
import fr.passerelle.correspondence.Reach;
import fr.passerelle.correspondence.State;
import fr.passerelle.correspondence.Writing;
import fr.passerelle.correspondence.Writings;
import fr.passerelle.design.Fields;
import fr.passerelle.design.Pages;
import fr.passerelle.identity.Action;
import fr.passerelle.identity.Allowed;
import fr.passerelle.identity.Viewer;
import fr.passerelle.kernel.NotFound;
import fr.passerelle.people.Situation.Channel;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** Shows who receives a text by which way and who cannot, sends it once the count is confirmed, holds back what has not left. */
@Controller
class SendToGroup {

    private static final String ONE = "/messages/groupe/{group}";

    private final Groups groups;
    private final GroupPage page;
    private final Writings writings;
    private final Departures departures;
    private final Journal journal;

    SendToGroup(Groups groups, GroupPage page, Writings writings, Departures departures, Journal journal) {
        this.groups = groups;
        this.page = page;
        this.writings = writings;
        this.departures = departures;
        this.journal = journal;
    }

    /** The count that was read on the page. */
    record Confirmation(@Nullable Integer count) {}

    @Allowed(Action.SEND_TO_GROUP)
    @GetMapping(ONE)
    ModelAndView show(Viewer viewer, @PathVariable UUID group) {
        return page.of(viewer, groups.required(viewer, group), Fields.blank());
    }

    @Allowed(Action.SEND_TO_GROUP)
    @PostMapping(ONE + "/envoi")
    ModelAndView send(
            Viewer viewer, @PathVariable UUID group, @ModelAttribute("form") Confirmation form, BindingResult errors) {
        Groups.Group one = groups.required(viewer, group);
        if (one.state() != Groups.Stage.DRAFT) {
            throw new NotFound();
        }
        if (page.tooMany(viewer, one)) {
            return page.of(
                    viewer, one, Fields.blank().and("", "Trop de personnes conviennent\u00a0: précisez vos choix."));
        }
        List<Reach.Person> reached = page.reached(viewer, one);
        if (errors.hasErrors() || form.count() == null || form.count() != reached.size()) {
            return page.of(
                    viewer,
                    one,
                    Fields.blank().and("", "Le nombre de personnes a changé : relisez la liste, puis confirmez."));
        }
        if (reached.isEmpty()) {
            return page.of(viewer, one, Fields.blank().and("", "Personne ne peut recevoir ce message."));
        }
        groups.move(one, Groups.Stage.POSTED);
        for (Reach.Person person : reached) {
            post(viewer, one, person);
        }
        journal.record(viewer.actor(), Entry.of("message.group-posted", group));
        return Pages.go("/messages/groupe/" + group, "C’est confié à l’envoi : un message pour chacun.");
    }

    @Allowed(Action.SEND_TO_GROUP)
    @PostMapping(ONE + "/annulation")
    ModelAndView cancel(Viewer viewer, @PathVariable UUID group) {
        Groups.Group one = groups.required(viewer, group);
        if (one.state() == Groups.Stage.CANCELLED) {
            throw new NotFound();
        }
        int held = 0;
        for (Writing writing : writings.ofGroup(group)) {
            if (writing.state() != State.CANCELLED && departures.cancel(writing)) {
                journal.record(viewer.actor(), Entry.on(writing.personId(), "message.cancelled", writing.id()));
                held++;
            }
        }
        groups.move(one, Groups.Stage.CANCELLED);
        journal.record(viewer.actor(), Entry.of("message.group-cancelled", group));
        String said = held == 0
                ? "Annulé. Aucun message n’attendait plus."
                : "Annulé : ce qui n’était pas parti ne partira pas.";
        return Pages.go("/messages/groupe/" + group, said);
    }

    private void post(Viewer viewer, Groups.Group group, Reach.Person person) {
        Channel channel = person.best().orElseThrow();
        String subject = channel == Channel.SMS ? "" : group.subject();
        UUID id = writings.add(
                viewer,
                person.id(),
                new Writings.Text(channel, subject, group.body(), ""),
                new Writings.Times(null, group.expiresAt()),
                new Writings.Origin(null, null, group.id()));
        State state = departures.submit(writings.required(viewer, person.id(), id));
        String verb = state == State.TO_SIGN ? "message.laid-to-sign" : "message.posted";
        journal.record(viewer.actor(), Entry.on(person.id(), verb, id));
    }
}
