package fr.passerelle.teamwork.meeting;

import fr.passerelle.activity.Contacts;
import fr.passerelle.identity.Access;
import fr.passerelle.identity.Action;
import fr.passerelle.identity.Viewer;
import fr.passerelle.kernel.French;
import fr.passerelle.kernel.Now;
import fr.passerelle.plan.PlannedAction;
import fr.passerelle.plan.PlannedActions;
import fr.passerelle.procedure.Procedure;
import fr.passerelle.procedure.Procedures;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Says a person's situation in five lines, of what the reader may see of her and nothing more: no address, no way to reach her. */
@Component
class Briefs {

    private static final String NOTHING = "Rien de noté.";
    private static final int NAMED = 3;

    private final PlannedActions plan;
    private final Procedures procedures;
    private final Contacts contacts;
    private final Access access;
    private final Now now;

    Briefs(PlannedActions plan, Procedures procedures, Contacts contacts, Access access, Now now) {
        this.plan = plan;
        this.procedures = procedures;
        this.contacts = contacts;
        this.access = access;
        this.now = now;
    }

    /** Somebody of whom the team speaks. */
    record Brief(Agenda.Item item, List<Line> lines) {}

    /** One of the five. */
    record Line(String label, String words) {}

    private record Day(LocalDate day, String what) {}

    Brief of(Viewer viewer, Agenda.Item item) {
        UUID person = item.person();
        List<PlannedAction> actions = access.may(viewer, Action.PLAN, person)
                ? plan.of(person).stream()
                        .filter(action -> action.state().open())
                        .toList()
                : List.of();
        List<Procedure> under = access.may(viewer, Action.FOLLOW_PROCEDURES, person)
                ? procedures.of(person).stream()
                        .filter(each -> each.state().open())
                        .toList()
                : List.of();
        String question = item.question();
        return new Brief(
                item,
                List.of(
                        new Line("Pourquoi", why(actions)),
                        new Line("Plan", steps(actions, under)),
                        new Line("Prochaine échéance", next(actions, under)),
                        new Line("Dernier accompagnement", contact(viewer, person)),
                        new Line("Question à l’équipe", question == null ? "Aucune." : question)));
    }

    private static String why(List<PlannedAction> actions) {
        List<String> reasons = actions.stream()
                .map(PlannedAction::reason)
                .filter(Objects::nonNull)
                .distinct()
                .limit(2)
                .toList();
        return reasons.isEmpty() ? NOTHING : String.join(" ", reasons);
    }

    private static String steps(List<PlannedAction> actions, List<Procedure> under) {
        List<String> titles = Stream.concat(
                        actions.stream().map(PlannedAction::title),
                        under.stream()
                                .map(procedure -> procedure.title() + " ("
                                        + procedure.state().label().toLowerCase(java.util.Locale.FRANCE) + ")"))
                .distinct()
                .toList();
        String more =
                titles.size() > NAMED ? "\u00a0; et " + French.count(titles.size() - NAMED, "autre", "autres") : "";
        return titles.isEmpty()
                ? NOTHING
                : String.join("\u00a0; ", titles.subList(0, Math.min(NAMED, titles.size()))) + more + ".";
    }

    private String next(List<PlannedAction> actions, List<Procedure> under) {
        return Stream.concat(
                        actions.stream().flatMap(action -> day(action.dueOn(), action.title())),
                        under.stream().flatMap(procedure -> day(procedure.due(), procedure.title())))
                .min(Comparator.comparing(Day::day))
                .map(day -> French.date(day.day()) + "\u00a0: " + day.what()
                        + (day.day().isBefore(now.today()) ? " (en retard)." : "."))
                .orElse("Aucune.");
    }

    private static Stream<Day> day(@org.jspecify.annotations.Nullable LocalDate day, String what) {
        return day == null ? Stream.empty() : Stream.of(new Day(day, what));
    }

    private String contact(Viewer viewer, UUID person) {
        return access.may(viewer, Action.LOG_ACCOMPANIMENT, person)
                ? contacts.last(person).map(day -> French.date(day) + ".").orElse("Aucun.")
                : NOTHING;
    }
}
