package fr.passerelle.permanence.gaps;

import fr.passerelle.design.Pages;
import fr.passerelle.directory.Communes;
import fr.passerelle.directory.Offer;
import fr.passerelle.directory.UnmetDemand;
import fr.passerelle.identity.Action;
import fr.passerelle.identity.Allowed;
import fr.passerelle.kernel.Now;
import fr.passerelle.permanence.Permanence;
import fr.passerelle.permanence.Permanences;
import fr.passerelle.permanence.Sectors;
import fr.passerelle.permanence.Sectors.Sector;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** Shows the coordinator where and when nobody receives, for how many people, and where two receive side by side. */
@Controller
class ShowGaps {

    private static final int DAYS = 90;

    private final Permanences permanences;
    private final Sectors sectors;
    private final UnmetDemand demand;
    private final Now now;

    ShowGaps(Permanences permanences, Sectors sectors, UnmetDemand demand, Now now) {
        this.permanences = permanences;
        this.sectors = sectors;
        this.demand = demand;
        this.now = now;
    }

    @Allowed(Action.PUBLISH_WEEK)
    @GetMapping("/permanences/manques")
    ModelAndView show() {
        List<Permanence> all = permanences.all();
        List<UnmetDemand.Unmet> unmet = demand.since(now.today().minusDays(DAYS));
        List<Coverage> coverages = sectors.all().stream()
                .map(sector -> Coverage.of(sector, all, now.today(), unmet(sector, unmet)))
                .toList();
        return Pages.show(
                "permanence/gaps/show-gaps",
                "coverages",
                coverages,
                "clashes",
                Clash.among(current(all)),
                "days",
                DAYS);
    }

    private List<Permanence> current(List<Permanence> all) {
        return all.stream()
                .filter(each -> each.schedule().until() == null
                        || !each.schedule().until().isBefore(now.today()))
                .toList();
    }

    private static Coverage.Unmet unmet(Sector sector, List<UnmetDemand.Unmet> unmet) {
        List<UnmetDemand.Unmet> here = unmet.stream()
                .filter(each -> !each.insee().isEmpty() && sector.has(Communes.whole(each.insee())))
                .toList();
        Map<String, Long> services = here.stream()
                .filter(each -> !each.service().isEmpty())
                .collect(Collectors.groupingBy(
                        UnmetDemand.Unmet::service, Collectors.summingLong(UnmetDemand.Unmet::times)));
        String mostly = services.entrySet().stream()
                .max(Map.Entry.<String, Long>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .map(most -> label(most.getKey()))
                .orElse("");
        return new Coverage.Unmet(
                here.stream().mapToLong(UnmetDemand.Unmet::times).sum(), mostly);
    }

    /** A service that the vocabulary has left since is not named. */
    private static String label(String service) {
        return Arrays.stream(Offer.Service.values())
                .filter(each -> each.name().equals(service))
                .map(Offer.Service::label)
                .findFirst()
                .orElse("");
    }
}
