package fr.passerelle.practice.group;

import fr.passerelle.identity.Viewer;
import fr.passerelle.practice.Run;
import fr.passerelle.testing.RouteExamples;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** A group with one place taken. */
@Component
class GroupExamples implements RouteExamples {

    private final Groups groups;
    private final Seating seating;

    GroupExamples(Groups groups, Seating seating) {
        this.groups = groups;
        this.seating = seating;
    }

    @Override
    public Map<String, Map<String, String>> of(Viewer worker, UUID person) {
        UUID id = groups.begin(worker.organisation(), "declaration-trimestrielle", "lina", "HELPED", false);
        Run run = seating.sit(groups.find(worker, id), 1);
        String[] address = run.address().split("/");
        Map<String, String> group = Map.of("group", id.toString());
        Map<String, String> seat = Map.of("territory", address[2], "token", address[address.length - 1]);
        return Map.of(
                LeadGroup.PATH + "/{group}",
                group,
                LeadGroup.PATH + "/{group}/affiche",
                group,
                LeadGroup.PATH + "/{group}/pause",
                group,
                LeadGroup.PATH + "/{group}/reprendre",
                group,
                LeadGroup.PATH + "/{group}/liberer",
                group,
                "/t/{territory}/groupe",
                seat,
                "/t/{territory}/groupe/{token}",
                seat,
                "/t/{territory}/exercice-pause/{token}/place",
                seat,
                "/s-entrainer/{exercise}/en-grand/{number}",
                Map.of("exercise", "declaration-trimestrielle", "number", "3"));
    }
}
