package fr.passerelle.teamwork.meeting;

import fr.passerelle.audit.Entry;
import fr.passerelle.audit.Journal;
import fr.passerelle.design.Pages;
import fr.passerelle.identity.Action;
import fr.passerelle.identity.Allowed;
import fr.passerelle.identity.Viewer;
import fr.passerelle.kernel.French;
import fr.passerelle.kernel.Now;
import fr.passerelle.paper.Paper;
import fr.passerelle.paper.PaperResponse;
import fr.passerelle.paper.Watermark;
import fr.passerelle.teamwork.Rooms;
import java.util.List;
import java.util.Map;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** The agenda of the team's meeting, on screen or on paper, five lines a person. */
@Controller
class HoldMeeting {

    private final Agenda agenda;
    private final Briefs briefs;
    private final Journal journal;
    private final Paper paper;
    private final Now now;

    HoldMeeting(Agenda agenda, Briefs briefs, Journal journal, Paper paper, Now now) {
        this.agenda = agenda;
        this.briefs = briefs;
        this.journal = journal;
        this.paper = paper;
        this.now = now;
    }

    @Allowed(Action.MEET_AS_A_TEAM)
    @GetMapping(Rooms.MEETING)
    ModelAndView show(Viewer viewer) {
        return Pages.show("teamwork/meeting/meeting", "viewer", viewer, "briefs", briefs(viewer));
    }

    /** Each person whose lines leave on paper has it written in her journal. */
    @Allowed(Action.MEET_AS_A_TEAM)
    @GetMapping(Rooms.MEETING + "/imprimer.pdf")
    ResponseEntity<byte[]> print(Viewer viewer) {
        List<Briefs.Brief> printed = briefs(viewer);
        printed.forEach(brief -> journal.record(
                viewer.actor(),
                Entry.on(brief.item().person(), "meeting.printed", brief.item().id())));
        Map<String, Object> model = Map.of(
                "briefs",
                printed,
                "team",
                viewer.teamName() + ", " + viewer.organisationName(),
                "by",
                viewer.name(),
                "day",
                French.date(now.today()));
        String whose = viewer.name() + ", " + French.instant(now.instant());
        return PaperResponse.inline(
                Watermark.on(paper.pdf("teamwork/meeting/paper", model), whose), "reunion-d-equipe.pdf");
    }

    private List<Briefs.Brief> briefs(Viewer viewer) {
        return agenda.items(viewer).stream()
                .map(item -> briefs.of(viewer, item))
                .toList();
    }
}
