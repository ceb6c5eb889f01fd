package fr.passerelle.law.complaint;

import fr.passerelle.audit.Actor;
import fr.passerelle.audit.Entry;
import fr.passerelle.audit.Journal;
import fr.passerelle.design.Fields;
import fr.passerelle.design.Frame;
import fr.passerelle.design.Language;
import fr.passerelle.design.Pages;
import fr.passerelle.design.Words;
import fr.passerelle.identity.Mine;
import fr.passerelle.identity.Myself;
import fr.passerelle.law.Request;
import fr.passerelle.law.Requests;
import fr.passerelle.people.Secrets;
import fr.passerelle.space.SpaceTile;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** « Je ne suis pas d’accord »: a request like the others, which the data protection officer answers and those who follow her do not read. */
@Controller
class Complain {

    static final String PATH = "/mon-espace/reclamation";
    private static final int LONGEST = 2_000;
    private static final int MOST_WAITING = 5;

    private final Requests requests;
    private final Journal journal;

    Complain(Requests requests, Journal journal) {
        this.requests = requests;
        this.journal = journal;
    }

    record ComplainForm(@Nullable String words) {}

    @Mine
    @GetMapping(PATH)
    ModelAndView page(Myself me) {
        return page(HttpStatus.OK, me.person(), Fields.blank());
    }

    @Mine
    @PostMapping(PATH)
    ModelAndView complain(Myself me, @ModelAttribute("form") ComplainForm form) {
        Words words = words();
        String said = form.words() == null ? "" : form.words().strip();
        Fields fields = Fields.of(form);
        if (said.isEmpty() || said.length() > LONGEST) {
            fields = fields.and("words", words.of("words.missing"));
        } else if (!Secrets.in(said).isEmpty()) {
            fields = fields.and("words", words.of("words.secret"));
        }
        if (said(me.person()).stream().filter(each -> each.closedAt() == null).count() >= MOST_WAITING) {
            fields = fields.and("", words.of("many"));
        }
        if (fields.hasErrors()) {
            return page(HttpStatus.UNPROCESSABLE_CONTENT, me.person(), fields);
        }
        UUID id = requests.ask(me.person(), Request.Kind.COMPLAINT, said);
        journal.record(Actor.SYSTEM, Entry.on(me.person(), "self.complained", id));
        return Pages.go(PATH, words.of("sent"));
    }

    private ModelAndView page(HttpStatus status, UUID person, Fields fields) {
        return Pages.answer(status, "law/complaint/complain", "fields", fields, "said", said(person));
    }

    private List<Request> said(UUID person) {
        return requests.of(person).stream()
                .filter(each -> each.kind() == Request.Kind.COMPLAINT)
                .toList();
    }

    private static Words words() {
        return Words.beside(Complain.class, Frame.current().language());
    }

    /** Its tile. */
    @Component("complaintTile")
    static class Tile implements SpaceTile {

        @Override
        public int order() {
            return 95;
        }

        @Override
        public String icon() {
            return "hand";
        }

        @Override
        public String href() {
            return PATH;
        }

        @Override
        public String title(Language language) {
            return Words.beside(Complain.class, language).of("tile");
        }
    }
}
