package fr.passerelle.space.door;

import fr.passerelle.audit.Actor;
import fr.passerelle.audit.Entry;
import fr.passerelle.audit.Journal;
import fr.passerelle.credentials.Attempts;
import fr.passerelle.design.Fields;
import fr.passerelle.design.Frame;
import fr.passerelle.design.Pages;
import fr.passerelle.design.Words;
import fr.passerelle.identity.Open;
import fr.passerelle.identity.PersonPrincipal;
import fr.passerelle.identity.SessionDoor;
import fr.passerelle.space.Cards;
import fr.passerelle.space.Reading;
import fr.passerelle.territory.Territories;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** The person comes in with her card; a refusal never says what was wrong, nor whether the card exists. */
@Controller
class EnterSpace {

    private static final Duration OWN_PHONE = Duration.ofMinutes(10);
    private static final Duration SHARED_COMPUTER = Duration.ofMinutes(3);

    private final Cards cards;
    private final Attempts attempts;
    private final SessionDoor door;
    private final Journal journal;
    private final Reading reading;

    EnterSpace(Cards cards, Attempts attempts, SessionDoor door, Journal journal, Reading reading) {
        this.cards = cards;
        this.attempts = attempts;
        this.door = door;
        this.journal = journal;
        this.reading = reading;
    }

    /**
     * What is typed.
     *
     * @param second her birth date, or her number of four digits
     */
    record EnterForm(
            @Nullable String code,
            @Nullable String second,
            @Nullable String shared) {}

    @Open
    @GetMapping({"/mon-espace/entrer", "/t/{territory}/mon-espace"})
    ModelAndView page() {
        return page(HttpStatus.OK, Fields.of(Map.of("shared", "yes")));
    }

    @Open
    @PostMapping({"/mon-espace/entrer", "/t/{territory}/mon-espace"})
    ModelAndView enter(
            @ModelAttribute("form") EnterForm form, HttpServletRequest request, HttpServletResponse response) {
        Fields fields = missing(form);
        if (fields.hasErrors() || Territories.current() == null) {
            return page(HttpStatus.UNPROCESSABLE_CONTENT, fields);
        }
        String code = Objects.requireNonNullElse(Cards.read(String.valueOf(form.code())), "");
        byte[] hash = cards.hash(code);
        if (!attempts.begin(request.getRemoteAddr()) || !attempts.begin(hash)) {
            return refuse(form, "enter.wait");
        }
        Optional<Cards.Holder> holder = cards.holder(code, String.valueOf(form.second()));
        if (holder.isEmpty()) {
            return refuse(form, "enter.wrong");
        }
        attempts.giveBack(request.getRemoteAddr());
        attempts.giveBack(hash);
        boolean shared = "yes".equals(form.shared());
        PersonPrincipal person = new PersonPrincipal(
                holder.get().person(),
                Territories.required().code(),
                holder.get().helper());
        door.open(request, response, person, shared, shared ? SHARED_COMPUTER : OWN_PHONE);
        UUID helper = person.helper();
        if (helper != null) {
            journal.record(Actor.SYSTEM, Entry.on(person.id(), "self.helper-entered", helper));
            return Pages.go("/mon-espace");
        }
        journal.record(Actor.SYSTEM, Entry.on(person.id(), "self.entered", person.id()));
        return Pages.go("/mon-espace" + reading.of(person.id()));
    }

    private static Fields missing(EnterForm form) {
        Fields fields = Fields.of(form);
        if (form.code() == null || form.code().isBlank()) {
            fields = fields.and("code", words().of("enter.code.missing"));
        }
        return form.second() == null || form.second().isBlank()
                ? fields.and("second", words().of("enter.second.missing"))
                : fields;
    }

    private static ModelAndView refuse(EnterForm form, String why) {
        return page(HttpStatus.UNPROCESSABLE_CONTENT, Fields.of(form).and("", words().of(why)));
    }

    private static ModelAndView page(HttpStatus status, Fields fields) {
        return Pages.answer(status, "space/door/enter", "fields", fields);
    }

    private static Words words() {
        return Words.beside(EnterSpace.class, Frame.current().language());
    }
}
