package fr.passerelle.space.details;

import fr.passerelle.audit.Actor;
import fr.passerelle.audit.Entry;
import fr.passerelle.audit.Journal;
import fr.passerelle.design.Fields;
import fr.passerelle.design.Frame;
import fr.passerelle.design.Pages;
import fr.passerelle.design.Words;
import fr.passerelle.identity.Mine;
import fr.passerelle.identity.Myself;
import fr.passerelle.kernel.Phones;
import fr.passerelle.people.OwnDetails;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** She changes her telephone numbers and her address for e-mail herself. */
@Controller
class ReachMe {

    static final String PATH = "/mon-espace/coordonnees";
    private static final Pattern EMAIL = Pattern.compile("[^\\s@]+@[^\\s@]+\\.[A-Za-z]{2,}");
    private static final int LONGEST = 254;

    private final OwnDetails details;
    private final Journal journal;

    ReachMe(OwnDetails details, Journal journal) {
        this.details = details;
        this.journal = journal;
    }

    record ReachForm(
            @Nullable String phone,
            @Nullable String phone2,
            @Nullable String email) {}

    @Mine
    @GetMapping(PATH)
    ModelAndView page(Myself me) {
        OwnDetails.Details known = details.of(me.person());
        Map<String, String> values = new HashMap<>();
        values.put("phone", known.phone() == null ? "" : Phones.say(known.phone()));
        values.put("phone2", known.phone2() == null ? "" : Phones.say(known.phone2()));
        values.put("email", known.email() == null ? "" : known.email());
        return page(HttpStatus.OK, Fields.of(values));
    }

    @Mine
    @PostMapping(PATH)
    ModelAndView change(Myself me, @ModelAttribute("form") ReachForm form) {
        Words words = words();
        String phone = clean(form.phone());
        String phone2 = clean(form.phone2());
        String email = clean(form.email());
        Fields fields = Fields.of(form);
        if (wrongPhone(phone)) {
            fields = fields.and("phone", words.of("reach.phone.wrong"));
        }
        if (wrongPhone(phone2)) {
            fields = fields.and("phone2", words.of("reach.phone.wrong"));
        }
        if (!email.isEmpty()
                && (email.length() > LONGEST || !EMAIL.matcher(email).matches())) {
            fields = fields.and("email", words.of("reach.email.wrong"));
        }
        if (fields.hasErrors()) {
            return page(HttpStatus.UNPROCESSABLE_CONTENT, fields);
        }
        details.reach(
                me.person(), number(phone), number(phone2), email.isEmpty() ? null : email.toLowerCase(Locale.ROOT));
        journal.record(Actor.SYSTEM, Entry.on(me.person(), "self.reach-changed", me.person()));
        return Pages.go(ChoosePages.PATH, words.of("saved"));
    }

    private static boolean wrongPhone(String typed) {
        return !typed.isEmpty() && number(typed) == null;
    }

    private static @Nullable String number(String typed) {
        return typed.isEmpty() ? null : Phones.read(typed).orElse(null);
    }

    private static String clean(@Nullable String typed) {
        return typed == null ? "" : typed.strip();
    }

    private static ModelAndView page(HttpStatus status, Fields fields) {
        return Pages.answer(status, "space/details/reach-me", "fields", fields);
    }

    private static Words words() {
        return Words.beside(ReachMe.class, Frame.current().language());
    }
}
