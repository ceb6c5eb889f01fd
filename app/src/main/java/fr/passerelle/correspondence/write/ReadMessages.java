package fr.passerelle.correspondence.write;

import fr.passerelle.correspondence.Progress;
import fr.passerelle.correspondence.Reach;
import fr.passerelle.correspondence.Writings;
import fr.passerelle.design.Pager;
import fr.passerelle.design.Pages;
import fr.passerelle.identity.Action;
import fr.passerelle.identity.Allowed;
import fr.passerelle.identity.Viewer;
import fr.passerelle.people.DossierFrame;
import fr.passerelle.people.DossierTab;
import fr.passerelle.people.Situation.Channel;
import java.util.List;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Everything that the structure wrote to a person, and for her, with how far each has come. */
@Controller
class ReadMessages {

    private static final int SIZE = 50;

    private final Writings writings;
    private final Progress progress;
    private final Reach reach;
    private final DossierFrame frame;

    ReadMessages(Writings writings, Progress progress, Reach reach, DossierFrame frame) {
        this.writings = writings;
        this.progress = progress;
        this.reach = reach;
        this.frame = frame;
    }

    /** A way to reach her, and why it is closed, or null. */
    record Way(
            String label,
            String icon,
            @org.jspecify.annotations.Nullable String closed) {}

    @Allowed(Action.WRITE_TO_PERSON)
    @GetMapping("/personnes/{person}/messages")
    ModelAndView list(Viewer viewer, @PathVariable UUID person, @RequestParam(defaultValue = "1") int page) {
        Pager pager = Pager.at(page, SIZE, writings.count(viewer, person), "/personnes/" + person + "/messages");
        Reach.Person her = reach.of(person);
        List<Way> ways = List.of(Channel.EMAIL, Channel.SMS).stream()
                .map(channel -> new Way(
                        channel.label(), channel.icon(), her.refusal(channel).orElse(null)))
                .toList();
        return Pages.show(
                "correspondence/write/messages",
                "around",
                frame.of(viewer, person, "/messages"),
                "person",
                her,
                "ways",
                ways,
                "lines",
                progress.of(writings.of(viewer, person, SIZE, pager.offset())),
                "pager",
                pager);
    }

    @Bean
    static DossierTab messagesTab() {
        return new DossierTab(60, "Messages", null, "/messages", Action.WRITE_TO_PERSON);
    }
}
