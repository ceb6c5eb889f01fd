package fr.passerelle.law.mine;

import fr.passerelle.audit.Actor;
import fr.passerelle.audit.Entry;
import fr.passerelle.audit.Journal;
import fr.passerelle.design.Fields;
import fr.passerelle.design.Frame;
import fr.passerelle.design.Language;
import fr.passerelle.design.Option;
import fr.passerelle.design.Pages;
import fr.passerelle.design.Words;
import fr.passerelle.identity.Mine;
import fr.passerelle.identity.Myself;
import fr.passerelle.kernel.Now;
import fr.passerelle.law.Request;
import fr.passerelle.law.Requests;
import fr.passerelle.space.OwnDays;
import fr.passerelle.space.SpaceTile;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** « Mes droits »: she asks about her data, and follows the answer; nobody who helps her may do it in her place. */
@Controller
class MyRights {

    static final String PATH = "/mon-espace/mes-droits";

    private static final int LONGEST = 2_000;

    /** What is asked here; what she does not agree with has a page of its own, of the same mechanism. */
    private static final List<Request.Kind> KINDS = Arrays.stream(Request.Kind.values())
            .filter(kind -> kind != Request.Kind.COMPLAINT)
            .toList();

    private final Requests requests;
    private final Journal journal;
    private final Now now;

    MyRights(Requests requests, Journal journal, Now now) {
        this.requests = requests;
        this.journal = journal;
        this.now = now;
    }

    /** What she asks; the name of a kind, and words if she likes. */
    record RightForm(@Nullable String kind, @Nullable String words) {}

    static Words words(Language language) {
        return Words.beside(MyRights.class, language);
    }

    /** A day as her language writes it. */
    static String day(LocalDate day) {
        return OwnDays.day(day, Frame.current().language());
    }

    @Mine
    @GetMapping(PATH)
    ModelAndView page(Myself me) {
        return page(HttpStatus.OK, me, Fields.blank());
    }

    @Mine
    @PostMapping(PATH)
    ModelAndView ask(Myself me, @ModelAttribute("form") RightForm form) {
        Words words = words(Frame.current().language());
        String typed = form.words() == null ? "" : form.words().strip();
        Request.Kind kind = KINDS.stream()
                .filter(each -> each.name().equals(form.kind()))
                .findFirst()
                .orElse(null);
        Fields kept = Fields.of(Map.of("kind", kind == null ? "" : kind.name(), "words", typed));
        if (kind == null) {
            return page(HttpStatus.UNPROCESSABLE_CONTENT, me, kept.and("kind", words.of("choose")));
        }
        if (typed.length() > LONGEST) {
            return page(HttpStatus.UNPROCESSABLE_CONTENT, me, kept.and("words", words.of("long")));
        }
        if (requests.of(me.person()).stream().anyMatch(each -> each.kind() == kind && each.closedAt() == null)) {
            return page(HttpStatus.UNPROCESSABLE_CONTENT, me, kept.and("kind", words.of("already")));
        }
        UUID request = requests.ask(me.person(), kind, typed);
        journal.record(Actor.SYSTEM, Entry.on(me.person(), "self.request-noted", request));
        return Pages.go(PATH, words.of("asked", day(now.today().plusMonths(1))));
    }

    private ModelAndView page(HttpStatus status, Myself me, Fields fields) {
        Words words = words(Frame.current().language());
        List<Option> kinds = KINDS.stream()
                .map(kind -> new Option(kind.name(), words.of("kind." + kind.name())))
                .toList();
        return Pages.answer(
                status,
                "law/mine/my-rights",
                "words",
                words,
                "fields",
                fields,
                "kinds",
                kinds,
                "requests",
                requests.of(me.person()));
    }

    /** Its tile. */
    @Component("rightsTile")
    static class Tile implements SpaceTile {

        @Override
        public int order() {
            return 90;
        }

        @Override
        public String icon() {
            return "shield";
        }

        @Override
        public String href() {
            return PATH;
        }

        @Override
        public String title(Language language) {
            return words(language).of("title");
        }
    }
}
