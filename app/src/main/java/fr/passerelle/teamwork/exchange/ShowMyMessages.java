package fr.passerelle.teamwork.exchange;

import fr.passerelle.audit.Entry;
import fr.passerelle.audit.Journal;
import fr.passerelle.design.Fields;
import fr.passerelle.design.Pager;
import fr.passerelle.design.Pages;
import fr.passerelle.identity.Action;
import fr.passerelle.identity.Allowed;
import fr.passerelle.identity.Viewer;
import fr.passerelle.teamwork.Notices;
import fr.passerelle.teamwork.Rooms;
import fr.passerelle.teamwork.Tasks;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The messages that call me by name, whoever the person; and whether a mail is to say, once a day, that there are some. */
@Controller
class ShowMyMessages {

    private static final int SIZE = 30;

    private final MyMessages messages;
    private final Tasks tasks;
    private final Notices notices;
    private final Journal journal;

    ShowMyMessages(MyMessages messages, Tasks tasks, Notices notices, Journal journal) {
        this.messages = messages;
        this.tasks = tasks;
        this.notices = notices;
        this.journal = journal;
    }

    /** Whether mails are wanted. */
    record MailForm(@Nullable Boolean mails) {}

    @Allowed(Action.READ_EXCHANGES)
    @GetMapping(Rooms.MESSAGES)
    ModelAndView list(Viewer viewer, @RequestParam(defaultValue = "1") int page) {
        List<UUID> mine = tasks.mine(viewer);
        int total = messages.count(viewer, mine);
        Pager pager = new Pager(Math.max(1, Math.min(page, (total + SIZE - 1) / SIZE)), SIZE, total, Rooms.MESSAGES);
        return Pages.show(
                "teamwork/exchange/my-messages",
                "viewer",
                viewer,
                "messages",
                messages.of(viewer, mine, SIZE, (pager.page() - 1) * SIZE),
                "pager",
                pager,
                "fields",
                Fields.of(Map.of("mails", notices.wanted(viewer))));
    }

    @Allowed(Action.READ_EXCHANGES)
    @PostMapping(Rooms.MESSAGES + "/mails")
    ModelAndView choose(Viewer viewer, @ModelAttribute("form") MailForm form) {
        boolean mails = Boolean.TRUE.equals(form.mails());
        notices.want(viewer, mails);
        journal.record(viewer.actor(), Entry.of("teamwork.mails-chosen", viewer.id()));
        return Pages.go(
                Rooms.MESSAGES, mails ? "Un mail par jour au plus vous préviendra." : "Vous ne recevrez pas de mail.");
    }
}
