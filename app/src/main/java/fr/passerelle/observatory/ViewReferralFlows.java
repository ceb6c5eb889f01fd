package fr.passerelle.observatory;

import fr.passerelle.design.Bars;
import fr.passerelle.design.Pages;
import fr.passerelle.directory.Offer;
import fr.passerelle.identity.Action;
import fr.passerelle.identity.Allowed;
import fr.passerelle.identity.MenuItem;
import fr.passerelle.kernel.Now;
import fr.passerelle.observatory.Flows.Flow;
import fr.passerelle.observatory.Flows.Kind;
import fr.passerelle.referral.DeclineReason;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** What the coordinator sees of referrals: delays, refusals, silences and needs that nobody takes, by place and commune, never by worker. */
@Controller
class ViewReferralFlows {

    private static final int MONTHS = 12;

    private final Flows flows;
    private final Now now;

    ViewReferralFlows(Flows flows, Now now) {
        this.flows = flows;
        this.now = now;
    }

    @Bean
    static MenuItem referralFlowsMenu() {
        return new MenuItem(
                132,
                "Orientations du territoire",
                "route",
                "/orientations/territoire",
                Action.SEE_REFERRAL_FLOWS,
                false);
    }

    /**
     * What the page shows.
     *
     * @param sent requests of twelve months, or null when too few to be shown
     * @param median days to the first answer, or null when too few answers
     */
    record Sight(
            @Nullable Integer sent,
            @Nullable Integer median,
            List<String> kinds,
            Bars reasons,
            List<Flows.Line> services,
            List<Flows.Line> communes,
            List<Flows.Line> places,
            List<String> silent) {}

    @Allowed(Action.SEE_REFERRAL_FLOWS)
    @GetMapping("/orientations/territoire")
    ModelAndView show() {
        List<Flow> sent = flows.since(now.today().minusMonths(MONTHS));
        Sight sight = new Sight(
                Flows.shown(sent.size()),
                Flows.median(sent),
                Arrays.stream(Kind.values()).map(Kind::label).toList(),
                reasons(sent),
                Flows.table(sent, flow -> service(flow.service()), "Autres sortes d’aide"),
                Flows.table(sent, Flow::commune, "Autres communes"),
                Flows.table(sent, Flow::place, Flow::placeName, ""),
                Flows.silent(sent));
        return Pages.show("observatory/referral-flows", "sight", sight);
    }

    private static Bars reasons(List<Flow> sent) {
        List<Bars.Bar> bars = new ArrayList<>();
        for (DeclineReason reason : DeclineReason.values()) {
            long count = sent.stream()
                    .filter(flow ->
                            flow.kind() == Kind.DECLINED && reason.name().equals(flow.reason()))
                    .count();
            bars.add(new Bars.Bar(reason.label(), Flows.shown(count)));
        }
        return new Bars("Pourquoi les lieux refusent", "Demandes refusées en douze mois", "Raison", "Demandes", bars);
    }

    private static String service(@Nullable String code) {
        return code == null
                ? "Sorte d’aide non précisée"
                : Offer.Service.valueOf(code).label();
    }
}
