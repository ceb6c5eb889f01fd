package fr.passerelle.sharing.mine;

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
import fr.passerelle.kernel.French;
import fr.passerelle.kernel.NotFound;
import fr.passerelle.kernel.Now;
import fr.passerelle.kernel.PersonCodes;
import fr.passerelle.paper.QrCode;
import fr.passerelle.sharing.Basis;
import fr.passerelle.sharing.Category;
import fr.passerelle.sharing.Consent;
import fr.passerelle.sharing.ConsentText;
import fr.passerelle.sharing.Length;
import fr.passerelle.sharing.SharingCodes;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** She prepares herself the code that she will give; to read only, and the least she can. */
@Controller
class MyCode {

    private static final String PATH = MyShares.PATH + "/code";
    private static final int SHORTEST = 5;
    private static final int LONGEST = 300;

    private final SharingCodes codes;
    private final Journal journal;
    private final Now now;
    private final String address;

    MyCode(
            SharingCodes codes,
            Journal journal,
            Now now,
            @Value("${passerelle.public-url:http://localhost:8080}") String address) {
        this.codes = codes;
        this.journal = journal;
        this.now = now;
        this.address = address;
    }

    record CodeForm(
            @Nullable String purpose,
            @Nullable List<Category> categories,
            SharingCodes.@Nullable Life life,
            @Nullable Length length) {}

    @Mine
    @GetMapping(PATH)
    ModelAndView form() {
        return page(
                HttpStatus.OK,
                Fields.of(Map.of("life", SharingCodes.Life.QUARTER.name(), "length", Length.WEEK.name())));
    }

    @Mine
    @PostMapping(PATH)
    ModelAndView make(Myself me, @ModelAttribute("form") CodeForm form, BindingResult errors) {
        Words words = MyShares.words();
        String purpose = Objects.toString(form.purpose(), "").strip();
        List<Category> categories = form.categories() == null ? List.of() : form.categories();
        if (purpose.length() < SHORTEST || purpose.length() > LONGEST) {
            errors.rejectValue("purpose", "none", words.of("problem.purpose"));
        }
        if (categories.isEmpty() && !errors.hasFieldErrors("categories")) {
            errors.rejectValue("categories", "none", words.of("problem.categories"));
        }
        if (form.life() == null && !errors.hasFieldErrors("life")) {
            errors.rejectValue("life", "none", words.of("problem.life"));
        }
        if (form.length() == null && !errors.hasFieldErrors("length")) {
            errors.rejectValue("length", "none", words.of("problem.length"));
        }
        if (errors.hasErrors() || form.life() == null || form.length() == null) {
            return page(HttpStatus.UNPROCESSABLE_CONTENT, Fields.of(errors));
        }
        var terms = new Consent.Terms(
                purpose,
                Basis.CONSENT,
                null,
                EnumSet.copyOf(categories),
                false,
                form.length().end(now.today()));
        String code = codes.make(me.person(), terms, form.life(), null);
        journal.record(Actor.SYSTEM, Entry.on(me.person(), "self.code-made", me.person()));
        LocalDateTime until =
                LocalDateTime.ofInstant(now.instant().plus(form.life().duration()), Now.PARIS);
        return Pages.show(
                "sharing/mine/my-code",
                "code",
                PersonCodes.words(code),
                "qr",
                QrCode.of(address + "/partage/code#" + code),
                "until",
                French.time(until));
    }

    @Mine
    @PostMapping(PATH + "/fermer")
    ModelAndView close(Myself me) {
        if (!codes.close(me.person())) {
            throw new NotFound();
        }
        journal.record(Actor.SYSTEM, Entry.on(me.person(), "self.code-closed", me.person()));
        return Pages.go(MyShares.PATH, MyShares.words().of("code.closed"));
    }

    private static ModelAndView page(HttpStatus status, Fields fields) {
        Words words = MyShares.words();
        Language language = Frame.current().language();
        return Pages.answer(
                status,
                "sharing/mine/prepare-my-code",
                "fields",
                fields,
                "categories",
                Arrays.stream(Category.values())
                        .map(each -> new Option(each.name(), ConsentText.category(each, language)))
                        .toList(),
                "lives",
                Option.all(SharingCodes.Life.class, each -> words.of("life." + each.name())),
                "lengths",
                Stream.of(Length.WEEK, Length.MONTH, Length.QUARTER)
                        .map(each -> new Option(each.name(), words.of("length." + each.name())))
                        .toList());
    }
}
