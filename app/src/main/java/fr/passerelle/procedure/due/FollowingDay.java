package fr.passerelle.procedure.due;

import fr.passerelle.day.DayItem;
import fr.passerelle.day.DaySource;
import fr.passerelle.identity.Action;
import fr.passerelle.identity.Viewer;
import fr.passerelle.kernel.Now;
import fr.passerelle.procedure.due.Awaited.Kind;
import fr.passerelle.procedure.due.TeamDues.Position;
import fr.passerelle.procedure.due.TeamDues.Sought;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * What the day of a team says of procedures: an answer that did not come, a piece to send, what comes again within ten days, and mail to look at.
 * Nobody has to know who is absent: it always reaches the whole team.
 */
@Component
class FollowingDay implements DaySource {

    private static final int AHEAD = 10;
    private static final int URGENT = 3;
    private static final int LINES = 10;

    private final TeamDues dues;
    private final MailChecks checks;
    private final Now now;

    FollowingDay(TeamDues dues, MailChecks checks, Now now) {
        this.dues = dues;
        this.checks = checks;
        this.now = now;
    }

    @Override
    public List<DayItem> of(Viewer viewer) {
        if (!viewer.may(Action.SEE_TEAM_PROCEDURES)) {
            return List.of();
        }
        LocalDate today = now.today();
        return Stream.of(
                        sought(viewer, Kind.ANSWER, today.minusDays(1)),
                        sought(viewer, Kind.PIECE, today.plusDays(AHEAD)),
                        sought(viewer, Kind.PERIODIC, today.plusDays(AHEAD)))
                .flatMap(List::stream)
                .map(line -> item(line, today))
                .collect(java.util.stream.Collectors.collectingAndThen(
                        java.util.stream.Collectors.toList(),
                        items -> Stream.concat(
                                        items.stream(),
                                        checks.due(viewer, LINES).stream().map(FollowingDay::check))
                                .toList()));
    }

    private List<Awaited> sought(Viewer viewer, Kind kind, LocalDate until) {
        return dues.lines(viewer, new Sought(kind, "", false, until), Position.START, LINES);
    }

    private static DayItem item(Awaited line, LocalDate today) {
        boolean urgent = line.kind() == Kind.PERIODIC && !line.dueOn().isAfter(today.plusDays(URGENT));
        return new DayItem(
                DayItem.Part.DUE,
                line.person(),
                line.title() + ". " + line.words(today)
                        + (urgent && !line.dueOn().isBefore(today) ? "\u00a0: c’est bientôt trop tard." : "."),
                line.href(),
                line.dueOn(),
                line.kind() == Kind.ANSWER ? "wait" : "cal",
                "Voir");
    }

    private static DayItem check(MailChecks.Asked asked) {
        return new DayItem(
                DayItem.Part.DUE,
                asked.person(),
                "Le courrier et les mails ont-ils été lus\u00a0? «\u00a0" + asked.title()
                        + "\u00a0» attend une réponse.",
                "/personnes/" + asked.personId() + ShowDues.PATH + "#courrier",
                asked.nextOn(),
                "mail",
                "Répondre");
    }
}
