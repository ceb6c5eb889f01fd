package fr.passerelle.space.details;

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
import fr.passerelle.people.OwnDetails;
import fr.passerelle.people.Secrets;
import fr.passerelle.people.Situation.Channel;
import fr.passerelle.space.OwnFrame;
import fr.passerelle.space.Reading;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** How and when she likes to be reached, and how she reads her pages. What protects her (« ne jamais écrire ») changes with a professional only. */
@Controller
class ChoosePreferences {

    static final String PATH = "/mon-espace/choix";
    private static final int LONGEST = 200;

    private final OwnDetails details;
    private final Reading reading;
    private final Journal journal;

    ChoosePreferences(OwnDetails details, Reading reading, Journal journal) {
        this.details = details;
        this.reading = reading;
        this.journal = journal;
    }

    record PreferForm(
            @Nullable String channel,
            @Nullable String hours,
            @Nullable String language,
            @Nullable String letters) {}

    @Mine
    @GetMapping(PATH)
    ModelAndView page(Myself me) {
        OwnDetails.Details known = details.of(me.person());
        Map<String, String> values = new HashMap<>();
        values.put("channel", known.preferred() == null ? "" : known.preferred().name());
        values.put("hours", known.safeHours() == null ? "" : known.safeHours());
        values.put("language", Frame.current().language().code());
        values.put("letters", String.valueOf(OwnFrame.current().size()));
        return page(HttpStatus.OK, known, Fields.of(values));
    }

    @Mine
    @PostMapping(PATH)
    ModelAndView change(Myself me, @ModelAttribute("form") PreferForm form) {
        OwnDetails.Details known = details.of(me.person());
        Words words = words();
        Optional<Channel> channel = offered(known).stream()
                .filter(each -> each.name().equals(form.channel()))
                .findFirst();
        String hours = form.hours() == null ? "" : form.hours().strip();
        Language language = Language.of(String.valueOf(form.language()));
        Fields fields = Fields.of(form);
        if (form.channel() != null && !form.channel().isEmpty() && channel.isEmpty()) {
            fields = fields.and("channel", words.of("prefer.channel.wrong"));
        }
        if (channel.filter(each -> !reachable(each, known)).isPresent()) {
            fields = fields.and("channel", words.of("prefer.channel.unknown"));
        }
        if (hours.length() > LONGEST || !Secrets.in(hours).isEmpty()) {
            fields = fields.and("hours", words.of("prefer.hours.wrong"));
        }
        if (form.letters() == null || !form.letters().matches("[123]")) {
            fields = fields.and("letters", words.of("prefer.letters.wrong"));
        }
        if (fields.hasErrors()) {
            return page(HttpStatus.UNPROCESSABLE_CONTENT, known, fields);
        }
        int letters = Integer.parseInt(String.valueOf(form.letters()));
        details.prefer(me.person(), channel.orElse(null), hours.isEmpty() ? null : hours);
        reading.keep(me.person(), language, letters);
        journal.record(Actor.SYSTEM, Entry.on(me.person(), "self.preferences-changed", me.person()));
        return Pages.go(ChoosePages.PATH + "?langue=" + language.code() + "&taille=" + letters, words.of("saved"));
    }

    /** What she asked never to happen is not offered. */
    private static List<Channel> offered(OwnDetails.Details known) {
        return Arrays.stream(Channel.values())
                .filter(each -> switch (each) {
                    case EMAIL, POST -> !known.neverWrite();
                    case CALL -> !known.neverCall();
                    default -> true;
                })
                .toList();
    }

    private static boolean reachable(Channel channel, OwnDetails.Details known) {
        return switch (channel) {
            case EMAIL -> known.email() != null;
            case CALL, SMS -> known.phone() != null;
            default -> true;
        };
    }

    private static ModelAndView page(HttpStatus status, OwnDetails.Details known, Fields fields) {
        Words words = words();
        return Pages.answer(
                status,
                "space/details/preferences",
                "fields",
                fields,
                "channels",
                offered(known).stream()
                        .map(each -> new Option(each.name(), words.of("channel." + each.name())))
                        .toList(),
                "never",
                known.neverWrite() || known.neverCall(),
                "languages",
                Option.all(Language.class, Language::ownName).stream()
                        .map(each -> new Option(Language.valueOf(each.value()).code(), each.label()))
                        .toList(),
                "letters",
                IntStream.rangeClosed(1, 3)
                        .mapToObj(size -> new Option(String.valueOf(size), words.of("letters." + size)))
                        .toList());
    }

    private static Words words() {
        return Words.beside(ChoosePreferences.class, Frame.current().language());
    }
}
