package fr.passerelle.space.details;

import fr.passerelle.audit.Actor;
import fr.passerelle.audit.Entry;
import fr.passerelle.audit.Journal;
import fr.passerelle.design.Fields;
import fr.passerelle.design.Frame;
import fr.passerelle.design.Option;
import fr.passerelle.design.Pages;
import fr.passerelle.design.Words;
import fr.passerelle.identity.Mine;
import fr.passerelle.identity.Myself;
import fr.passerelle.people.OwnDetails;
import fr.passerelle.people.Secrets;
import fr.passerelle.space.details.Corrections.What;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** She reads who the file says she is, and asks for what is wrong to be corrected; a professional answers. */
@Controller
class AskCorrection {

    static final String PATH = "/mon-espace/identite";
    private static final int LONGEST = 300;
    private static final int MOST_WAITING = 10;

    private final OwnDetails details;
    private final Corrections corrections;
    private final Journal journal;

    AskCorrection(OwnDetails details, Corrections corrections, Journal journal) {
        this.details = details;
        this.corrections = corrections;
        this.journal = journal;
    }

    record AskForm(@Nullable String what, @Nullable String words) {}

    @Mine
    @GetMapping(PATH)
    ModelAndView page(Myself me) {
        return page(HttpStatus.OK, me.person(), Fields.blank());
    }

    @Mine
    @PostMapping(PATH)
    ModelAndView ask(Myself me, @ModelAttribute("form") AskForm form) {
        Words words = words();
        Optional<What> what = Arrays.stream(What.values())
                .filter(each -> each.name().equals(form.what()))
                .findFirst();
        String asked = form.words() == null ? "" : form.words().strip();
        Fields fields = Fields.of(form);
        if (what.isEmpty()) {
            fields = fields.and("what", words.of("identity.what.missing"));
        }
        if (asked.isEmpty() || asked.length() > LONGEST) {
            fields = fields.and("words", words.of("identity.words.missing"));
        } else if (!Secrets.in(asked).isEmpty()) {
            fields = fields.and("words", words.of("identity.words.secret"));
        }
        if (corrections.waiting(me.person()).size() >= MOST_WAITING) {
            fields = fields.and("", words.of("identity.many"));
        }
        if (fields.hasErrors()) {
            return page(HttpStatus.UNPROCESSABLE_CONTENT, me.person(), fields);
        }
        UUID id = corrections.ask(me.person(), what.orElseThrow(), asked);
        journal.record(Actor.SYSTEM, Entry.on(me.person(), "self.correction-asked", id));
        return Pages.go(PATH, words.of("identity.asked"));
    }

    private ModelAndView page(HttpStatus status, UUID person, Fields fields) {
        return Pages.answer(
                status,
                "space/details/identity",
                "fields",
                fields,
                "known",
                details.of(person),
                "asked",
                corrections.of(person),
                "whats",
                Option.all(What.class, each -> words().of("what." + each)));
    }

    private static Words words() {
        return Words.beside(AskCorrection.class, Frame.current().language());
    }
}
