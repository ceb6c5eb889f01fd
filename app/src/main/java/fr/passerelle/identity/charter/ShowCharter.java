package fr.passerelle.identity.charter;

import fr.passerelle.design.Option;
import fr.passerelle.design.Pages;
import fr.passerelle.identity.Action;
import fr.passerelle.identity.Allowed;
import fr.passerelle.identity.Charter;
import fr.passerelle.identity.MenuItem;
import fr.passerelle.identity.Open;
import fr.passerelle.identity.Scope;
import fr.passerelle.identity.Trade;
import fr.passerelle.identity.Viewer;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** One trade at a time, which a telephone can show; then the whole table, which paper can. */
@Controller
class ShowCharter {

    /** One article for one trade. */
    record Article(Action action, Scope scope) {}

    /** A part of the charter for one trade. */
    record Part(String title, List<Article> granted, List<Article> refused) {}

    @Allowed(Action.SEE_CHARTER)
    @GetMapping("/charte")
    ModelAndView page(@RequestParam @Nullable String metier, Viewer viewer) {
        Trade trade = trade(metier).orElse(viewer.trade());
        return Pages.show(
                "identity/charter/charter",
                "trade",
                trade,
                "mine",
                trade == viewer.trade(),
                "trades",
                Option.all(Trade.class, Trade::label),
                "parts",
                parts(trade));
    }

    @Open(french = true)
    @GetMapping("/qui-peut-voir-quoi")
    ModelAndView open(@RequestParam @Nullable String metier) {
        Trade trade = trade(metier).orElse(Trade.SOCIAL_WORKER);
        return Pages.show(
                "identity/charter/open-charter",
                "trade",
                trade,
                "trades",
                Option.all(Trade.class, Trade::label),
                "parts",
                parts(trade));
    }

    static List<Part> parts(Trade trade) {
        return Arrays.stream(Action.Part.values())
                .map(part -> {
                    List<Article> articles = Arrays.stream(Action.values())
                            .filter(action -> action.part() == part)
                            .map(action -> new Article(action, Charter.scope(trade, action)))
                            .toList();
                    return new Part(
                            part.label(),
                            articles.stream()
                                    .filter(article -> article.scope() != Scope.NONE)
                                    .toList(),
                            articles.stream()
                                    .filter(article -> article.scope() == Scope.NONE)
                                    .toList());
                })
                .toList();
    }

    private static Optional<Trade> trade(@Nullable String name) {
        return Arrays.stream(Trade.values())
                .filter(trade -> trade.name().equals(name))
                .findFirst();
    }

    /** The line of the menu. */
    @Configuration(proxyBeanMethods = false)
    static class Menu {

        @Bean
        MenuItem charterLine() {
            return new MenuItem(220, "La charte", "shield", "/charte", Action.SEE_CHARTER, false);
        }
    }
}
