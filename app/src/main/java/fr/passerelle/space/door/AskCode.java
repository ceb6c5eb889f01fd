package fr.passerelle.space.door;

import fr.passerelle.credentials.Attempts;
import fr.passerelle.design.Fields;
import fr.passerelle.design.Frame;
import fr.passerelle.design.Pages;
import fr.passerelle.design.Words;
import fr.passerelle.identity.Open;
import fr.passerelle.kernel.Phones;
import fr.passerelle.space.Cards;
import fr.passerelle.territory.Territories;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** She has her telephone and not her card: asks for a code; the answer is the same whether or not anybody is known by that number. */
@Controller
class AskCode {

    private final MessageCodes codes;
    private final Cards cards;
    private final Attempts attempts;

    AskCode(MessageCodes codes, Cards cards, Attempts attempts) {
        this.codes = codes;
        this.cards = cards;
        this.attempts = attempts;
    }

    /** A number or an address for e-mail. */
    record AskForm(@Nullable String to) {}

    @Open
    @GetMapping({"/mon-espace/code", "/t/{territory}/mon-espace/code"})
    ModelAndView page() {
        return page(HttpStatus.OK, Fields.blank());
    }

    // Writes nothing when nobody is known: the journal is kept by the sending itself.
    @Open(keepsNothing = true)
    @PostMapping({"/mon-espace/code", "/t/{territory}/mon-espace/code"})
    ModelAndView ask(@ModelAttribute("form") AskForm form, HttpServletRequest request) {
        Words words = Words.beside(AskCode.class, Frame.current().language());
        String typed = form.to() == null ? "" : form.to().strip().toLowerCase(Locale.ROOT);
        boolean mail = typed.contains("@");
        String to = mail ? typed : Phones.read(typed).orElse("");
        if (to.isEmpty() || Territories.current() == null) {
            return page(HttpStatus.UNPROCESSABLE_CONTENT, Fields.of(form).and("to", words.of("code.to.wrong")));
        }
        // Asking is not guessing: it has a slate of its own, so that a busy desk never keeps a card out.
        if (!attempts.begin(cards.hash("from " + request.getRemoteAddr())) || !attempts.begin(cards.hash("to " + to))) {
            return page(HttpStatus.UNPROCESSABLE_CONTENT, Fields.of(form).and("", words.of("enter.wait")));
        }
        codes.send(mail ? "EMAIL" : "SMS", to);
        String path = Frame.current().path();
        String door = path.startsWith("/t/") ? path.replaceFirst("/code$", "") : "/mon-espace/entrer";
        return Pages.go(door, words.of("code.sent"));
    }

    private static ModelAndView page(HttpStatus status, Fields fields) {
        return Pages.answer(status, "space/door/ask-code", "fields", fields);
    }
}
