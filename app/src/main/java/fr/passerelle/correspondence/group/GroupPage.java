package fr.passerelle.correspondence.group;

import fr.passerelle.correspondence.Discretion;
import fr.passerelle.correspondence.Progress;
import fr.passerelle.correspondence.Reach;
import fr.passerelle.correspondence.Structure;
import fr.passerelle.correspondence.Structures;
import fr.passerelle.correspondence.Writing;
import fr.passerelle.correspondence.Writings;
import fr.passerelle.design.Fields;
import fr.passerelle.design.Pages;
import fr.passerelle.identity.Viewer;
import fr.passerelle.messaging.SmsText;
import fr.passerelle.people.Situation.Channel;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** The page of one text to several persons: before, who would receive it; after, how far each message has come. */
@Component
class GroupPage {

    private final Audience audience;
    private final Structures structures;
    private final Writings writings;
    private final Progress progress;
    private final Reach reach;

    GroupPage(Audience audience, Structures structures, Writings writings, Progress progress, Reach reach) {
        this.audience = audience;
        this.structures = structures;
        this.writings = writings;
        this.progress = progress;
        this.reach = reach;
    }

    /** A person who would receive it or not: {@code words} is the way, or why there is none. */
    record Line(UUID id, String name, boolean reached, String words) {}

    /**
     * What the page tells.
     *
     * @param told the choices made
     * @param lines everybody, those reached first
     * @param mails how many receive it by mail
     */
    record View(
            Groups.Group group,
            Structure structure,
            List<String> told,
            List<Line> lines,
            int mails,
            int texts,
            String mail,
            String sms,
            SmsText measure) {

        /** Whether so many people suit that the choices must be narrowed first: nobody would read such a list over. */
        boolean tooMany() {
            return lines.size() > Audience.MOST;
        }

        int count() {
            return mails + texts;
        }

        List<Line> reached() {
            return lines.stream().filter(Line::reached).toList();
        }

        List<Line> left() {
            return lines.stream().filter(line -> !line.reached()).toList();
        }
    }

    /** Those whom it would reach now; nobody as long as the structure has no address. */
    List<Reach.Person> reached(Viewer viewer, Groups.Group group) {
        if (!structures.of(viewer.organisation()).writes()) {
            return List.of();
        }
        return audience.of(viewer, group.criteria()).stream()
                .filter(person -> person.groupRefusal().isEmpty())
                .toList();
    }

    boolean tooMany(Viewer viewer, Groups.Group group) {
        return audience.of(viewer, group.criteria()).size() > Audience.MOST;
    }

    ModelAndView of(Viewer viewer, Groups.Group group, Fields fields) {
        HttpStatus status = fields.hasErrors() ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.OK;
        if (group.state() == Groups.Stage.DRAFT) {
            return Pages.answer(status, "correspondence/group/preview", "view", view(viewer, group), "fields", fields);
        }
        List<Writing> sent = writings.ofGroup(group.id());
        Map<UUID, String> names = new HashMap<>();
        reach.of(sent.stream().map(Writing::personId).toList())
                .forEach(person -> names.put(person.id(), person.name()));
        return Pages.answer(
                status,
                "correspondence/group/sent",
                "group",
                group,
                "lines",
                progress.of(sent),
                "names",
                names,
                "fields",
                fields);
    }

    private View view(Viewer viewer, Groups.Group group) {
        Structure structure = structures.of(viewer.organisation());
        List<Line> lines = audience.of(viewer, group.criteria()).stream()
                .map(GroupPage::line)
                .toList();
        int mails = (int) lines.stream()
                .filter(line -> line.reached() && line.words().equals(Channel.EMAIL.label()))
                .count();
        int reached = (int) lines.stream().filter(Line::reached).count();
        String sms = Discretion.sms(structure, group.body());
        return new View(
                group,
                structure,
                audience.told(viewer, group.criteria()),
                lines,
                mails,
                reached - mails,
                Discretion.mail(structure, group.body()),
                sms,
                SmsText.of(sms));
    }

    private static Line line(Reach.Person person) {
        return person.groupRefusal()
                .map(why -> new Line(person.id(), person.name(), false, why))
                .orElseGet(() -> new Line(
                        person.id(),
                        person.name(),
                        true,
                        person.best().map(Channel::label).orElse("")));
    }
}
