package fr.passerelle.correspondence.write;

import fr.passerelle.correspondence.Discretion;
import fr.passerelle.correspondence.NeutralSubject;
import fr.passerelle.correspondence.Notice;
import fr.passerelle.correspondence.Reach;
import fr.passerelle.correspondence.Structure;
import fr.passerelle.correspondence.Structures;
import fr.passerelle.design.Fields;
import fr.passerelle.design.Option;
import fr.passerelle.design.Pages;
import fr.passerelle.identity.Viewer;
import fr.passerelle.kernel.Now;
import fr.passerelle.people.DossierFrame;
import fr.passerelle.people.Secrets;
import fr.passerelle.people.Situation.Channel;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.validation.BindingResult;
import org.springframework.web.servlet.ModelAndView;

/** The page on which a message is written, and what is looked at before it is kept. */
@Component
class Desk {

    private final Reach reach;
    private final Structures structures;
    private final DossierFrame frame;
    private final Now now;

    Desk(Reach reach, Structures structures, DossierFrame frame, Now now) {
        this.reach = reach;
        this.structures = structures;
        this.frame = frame;
        this.now = now;
    }

    /**
     * What the writer must know.
     *
     * @param open the ways that are open
     * @param closed why the others are not
     * @param doubts what the text looks like it tells and should not
     */
    record Around(
            Reach.Person person, Structure structure, List<Option> open, List<String> closed, List<String> doubts) {

        /** Short texts to start from. */
        List<String> ready() {
            return Arrays.stream(Notice.values()).map(Notice::words).toList();
        }
    }

    /** Checks the rules that a form alone cannot know. */
    void check(UUID person, MessageForm form, BindingResult errors) {
        Channel channel = form.channel();
        if (channel == null) {
            return;
        }
        if (channel != Channel.EMAIL && channel != Channel.SMS) {
            errors.rejectValue("channel", "way", "Choisissez e-mail ou SMS.");
            return;
        }
        reach.of(person).refusal(channel).ifPresent(why -> errors.rejectValue("channel", "closed", why));
        if (channel == Channel.EMAIL && form.subject() == null && !errors.hasFieldErrors("subject")) {
            errors.rejectValue("subject", "none", "Choisissez un objet.");
        }
        var expires = form.times().expires();
        if (expires != null && !expires.isAfter(now.instant())) {
            errors.rejectValue("until", "past", "Ce moment est déjà passé.");
        } else if (form.from() != null && form.until() != null && form.until().isBefore(form.from())) {
            errors.rejectValue("until", "order", "Ce jour est avant celui où le message peut partir.");
        }
    }

    /** What the text looks like it should not say, unless its writer has said that it is fine. */
    List<String> doubts(Viewer viewer, UUID person, MessageForm form) {
        if (Boolean.TRUE.equals(form.confirmed())) {
            return List.of();
        }
        List<String> doubts = new ArrayList<>(
                Secrets.in(form.body()).stream().map(Secrets.Kind::label).toList());
        if (form.channel() == Channel.SMS) {
            List<String> names = new ArrayList<>(reach.of(person).names());
            names.add(viewer.organisationName());
            Discretion.revealing(form.body(), names).forEach(word -> doubts.add("« " + word + " »"));
        }
        return doubts;
    }

    ModelAndView page(Viewer viewer, UUID person, Fields fields, List<String> doubts, String action) {
        Reach.Person her = reach.of(person);
        List<Option> open = new ArrayList<>();
        List<String> closed = new ArrayList<>();
        for (Channel channel : List.of(Channel.EMAIL, Channel.SMS)) {
            her.refusal(channel)
                    .ifPresentOrElse(
                            why -> closed.add(channel.label() + "\u00a0: " + why),
                            () -> open.add(new Option(channel.name(), channel.label())));
        }
        boolean refused = fields.hasErrors() || !doubts.isEmpty();
        return Pages.answer(
                refused ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.OK,
                "correspondence/write/edit",
                "around",
                frame.of(viewer, person, "/messages"),
                "fields",
                fields,
                "desk",
                new Around(her, structures.of(viewer.organisation()), open, closed, doubts),
                "subjects",
                Option.all(NeutralSubject.class, NeutralSubject::words),
                "action",
                action);
    }
}
