package fr.passerelle.teamwork.exchange;

import fr.passerelle.design.Pager;
import fr.passerelle.design.Pages;
import fr.passerelle.identity.Action;
import fr.passerelle.identity.Allowed;
import fr.passerelle.identity.Viewer;
import fr.passerelle.people.DossierFrame;
import fr.passerelle.people.InnerTab;
import fr.passerelle.teamwork.Exchanges;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The exchanges about a person, the last written to first; a word finds those that say it. */
@Controller
class ListExchanges {

    static final String PATH = "/echanges";
    private static final int SIZE = 20;

    private final Exchanges exchanges;
    private final DossierFrame frame;

    ListExchanges(Exchanges exchanges, DossierFrame frame) {
        this.exchanges = exchanges;
        this.frame = frame;
    }

    @Bean
    static InnerTab exchangesTab() {
        return new InnerTab("/notes", 20, "Échanges", PATH, Action.READ_EXCHANGES);
    }

    @Allowed(value = Action.READ_EXCHANGES, shows = true)
    @GetMapping("/personnes/{person}/echanges")
    ModelAndView list(
            Viewer viewer,
            @PathVariable UUID person,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "1") int page) {
        String sought = q.strip().substring(0, Math.min(100, q.strip().length()));
        int total = exchanges.count(viewer, person, sought);
        String href = "/personnes/" + person + PATH
                + (sought.isEmpty() ? "" : "?q=" + URLEncoder.encode(sought, StandardCharsets.UTF_8));
        Pager pager = new Pager(Math.max(1, Math.min(page, (total + SIZE - 1) / SIZE)), SIZE, total, href);
        return Pages.show(
                "teamwork/exchange/exchanges",
                "around",
                frame.of(viewer, person, PATH),
                "exchanges",
                exchanges.of(viewer, person, sought, SIZE, (pager.page() - 1) * SIZE),
                "pager",
                pager,
                "sought",
                sought);
    }
}
