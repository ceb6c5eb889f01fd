package fr.passerelle.teamwork.exchange;

import fr.passerelle.design.Fields;
import fr.passerelle.design.Pages;
import fr.passerelle.identity.Action;
import fr.passerelle.identity.Allowed;
import fr.passerelle.identity.Viewer;
import fr.passerelle.teamwork.Exchange;
import fr.passerelle.teamwork.Saying;
import fr.passerelle.teamwork.Saying.Words;
import fr.passerelle.teamwork.exchange.ExchangePage.Side;
import fr.passerelle.teamwork.exchange.Wording.Audience;
import jakarta.validation.Valid;
import java.sql.Timestamp;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Reads an exchange, which tells its writers that it was read, and answers in it. */
@Controller
class ReadExchange {

    private final ExchangePage page;
    private final Wording wording;
    private final Saying saying;

    ReadExchange(ExchangePage page, Wording wording, Saying saying) {
        this.page = page;
        this.wording = wording;
        this.saying = saying;
    }

    @Allowed(value = Action.READ_EXCHANGES, shows = true)
    @GetMapping("/personnes/{person}/echanges/{exchange}")
    ModelAndView read(
            Viewer viewer,
            @PathVariable UUID person,
            @PathVariable UUID exchange,
            @RequestParam(name = "page", defaultValue = "0") int number) {
        Exchange read = page.required(viewer, person, exchange);
        ModelAndView answer =
                page.of(HttpStatus.OK, viewer, read, number, answering(viewer, read), Side.reply(List.of()));
        saying.read(viewer, exchange, Timestamp.from(page.readUntil(read, number)));
        return answer;
    }

    /** An answer reaches who wrote last, unless its writer says otherwise. */
    private Fields answering(Viewer viewer, Exchange exchange) {
        return page.lastOther(viewer, exchange)
                .map(author -> Fields.of(Map.of("mentions", List.of(author))))
                .orElseGet(Fields::blank);
    }

    @Allowed(Action.READ_EXCHANGES)
    @PostMapping("/personnes/{person}/echanges/{exchange}")
    ModelAndView reply(
            Viewer viewer,
            @PathVariable UUID person,
            @PathVariable UUID exchange,
            @Valid @ModelAttribute("form") ReplyForm form,
            BindingResult errors) {
        Exchange read = page.required(viewer, person, exchange);
        Words words = wording.words(viewer, person, new Audience(read.circle(), read.teamId()), form, errors);
        List<String> secrets = Wording.secrets(form.body(), form.confirmed());
        if (errors.hasErrors() || !secrets.isEmpty()) {
            return page.of(HttpStatus.UNPROCESSABLE_CONTENT, viewer, read, 0, Fields.of(errors), Side.reply(secrets));
        }
        saying.say(viewer, person, exchange, words);
        return Pages.go(read.href() + "#repondre", "Le message est envoyé.");
    }
}
