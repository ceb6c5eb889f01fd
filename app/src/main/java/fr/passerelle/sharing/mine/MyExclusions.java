package fr.passerelle.sharing.mine;

import fr.passerelle.audit.Actor;
import fr.passerelle.audit.Entry;
import fr.passerelle.audit.Journal;
import fr.passerelle.design.Fields;
import fr.passerelle.design.Option;
import fr.passerelle.design.Pages;
import fr.passerelle.design.Words;
import fr.passerelle.identity.Mine;
import fr.passerelle.identity.Myself;
import fr.passerelle.kernel.NotFound;
import fr.passerelle.people.Exclusions;
import fr.passerelle.people.Exclusions.Target;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** Whom she never wants to see her file; nobody asks her why. */
@Controller
class MyExclusions {

    private static final String PATH = MyShares.PATH + "/jamais";

    private final Exclusions exclusions;
    private final Journal journal;
    private final JdbcClient jdbc;

    MyExclusions(Exclusions exclusions, Journal journal, JdbcClient jdbc) {
        this.exclusions = exclusions;
        this.journal = journal;
        this.jdbc = jdbc;
    }

    record NeverForm(@Nullable UUID structure, @Nullable String professional) {}

    @Mine
    @GetMapping(PATH)
    ModelAndView show(Myself me) {
        return page(HttpStatus.OK, me, Fields.blank());
    }

    @Mine
    @PostMapping(PATH)
    ModelAndView add(Myself me, @ModelAttribute("form") NeverForm form) {
        // Two exclusions at the same moment must not leave nobody between them.
        jdbc.sql("select id from people_person where id = ? for update")
                .param(me.person())
                .query(UUID.class)
                .single();
        Words words = MyShares.words();
        String typed = Objects.toString(form.professional(), "").strip();
        List<Target> found = form.structure() != null
                ? exclusions.structures().stream()
                        .filter(each -> form.structure().equals(each.organisation()))
                        .toList()
                : typed.isEmpty() ? List.of() : exclusions.professionals(typed);
        if (found.size() != 1) {
            return refuse(me, typed, words.of(found.isEmpty() ? "never.who" : "never.many"));
        }
        if (!exclusions.leavesSomebody(me.person(), found.get(0))) {
            return refuse(me, typed, words.of("never.nobody"));
        }
        UUID exclusion = exclusions.add(me.person(), found.get(0), null);
        if (exclusion == null) {
            return refuse(me, typed, words.of("never.already"));
        }
        journal.record(Actor.SYSTEM, Entry.on(me.person(), "self.exclusion-added", exclusion));
        return Pages.go(PATH, words.of("never.added"));
    }

    @Mine
    @PostMapping(PATH + "/{exclusion}/fin")
    ModelAndView end(Myself me, @PathVariable UUID exclusion) {
        if (!exclusions.end(me.person(), exclusion, null)) {
            throw new NotFound();
        }
        journal.record(Actor.SYSTEM, Entry.on(me.person(), "self.exclusion-ended", exclusion));
        return Pages.go(PATH, MyShares.words().of("never.ended"));
    }

    private ModelAndView refuse(Myself me, String typed, String sentence) {
        Fields fields = Fields.of(Map.of("professional", typed)).and("professional", sentence);
        return page(HttpStatus.UNPROCESSABLE_CONTENT, me, fields);
    }

    private ModelAndView page(HttpStatus status, Myself me, Fields fields) {
        return Pages.answer(
                status,
                "sharing/mine/never",
                "fields",
                fields,
                "exclusions",
                exclusions.of(me.person()),
                "structures",
                exclusions.structures().stream()
                        .map(each -> new Option(String.valueOf(each.organisation()), each.name()))
                        .toList());
    }
}
