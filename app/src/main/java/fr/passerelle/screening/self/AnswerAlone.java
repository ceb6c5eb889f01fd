package fr.passerelle.screening.self;

import fr.passerelle.audit.Actor;
import fr.passerelle.audit.Entry;
import fr.passerelle.audit.Journal;
import fr.passerelle.design.Fields;
import fr.passerelle.design.Option;
import fr.passerelle.design.Pages;
import fr.passerelle.identity.Open;
import fr.passerelle.instrument.Answers;
import fr.passerelle.instrument.Instrument;
import fr.passerelle.instrument.InvalidAnswer;
import fr.passerelle.instrument.Item;
import fr.passerelle.kernel.NotFound;
import fr.passerelle.screening.Instruments;
import fr.passerelle.screening.Screening;
import fr.passerelle.screening.Screenings;
import fr.passerelle.screening.Taking;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** The person answers herself, one question per screen; each answer is kept as soon as it is given. */
@Controller
class AnswerAlone {

    private static final Set<String> SILENCES = Set.of(Answers.DONT_KNOW, Answers.PREFER_NOT);

    private final Handovers handovers;
    private final Screenings screenings;
    private final Instruments instruments;
    private final Journal journal;

    AnswerAlone(Handovers handovers, Screenings screenings, Instruments instruments, Journal journal) {
        this.handovers = handovers;
        this.screenings = screenings;
        this.instruments = instruments;
        this.journal = journal;
    }

    /** What was chosen on the screen, or the silence chosen instead. */
    record AnswerForm(
            @Nullable List<String> choice, @Nullable String silence) {

        Answers in(Answers before, Item item) {
            List<String> chosen = choice == null ? List.of() : choice;
            return silence != null && SILENCES.contains(silence)
                    ? before.with(item.code(), silence)
                    : before.with(item.code(), chosen.toArray(String[]::new));
        }
    }

    @Open
    @GetMapping("/t/{territory}/reperage/{token}")
    ModelAndView welcome(@PathVariable String territory, @PathVariable String token) {
        Handovers.Lent lent = handovers.behind(token);
        String here = "/t/" + territory + "/reperage/" + token;
        if (lent.screening().state() != Screening.State.DRAFT) {
            return Pages.go(here + "/fin");
        }
        Instrument instrument = instruments.of(lent.screening().instrument());
        Answers answers = lent.screening().answers();
        String next =
                Walk.of(instrument, answers).first(answers).map(Item::code).orElse("relire");
        return Pages.show(
                "screening/self/welcome",
                "firstName",
                lent.firstName(),
                "next",
                here + "/" + next,
                "begun",
                !answers.chosen().isEmpty(),
                "tongue",
                Tongue.of(instrument));
    }

    @Open
    @GetMapping("/t/{territory}/reperage/{token}/{item}")
    ModelAndView ask(@PathVariable String territory, @PathVariable String token, @PathVariable("item") String code) {
        Screening draft = draft(token);
        Instrument instrument = instruments.of(draft.instrument());
        Item item = instrument.item(code).orElseThrow(NotFound::new);
        Fields fields = Fields.of(Map.of("choice", List.copyOf(draft.answers().of(code))));
        return question(Pages.show("screening/self/question"), here(territory, token), draft, item, fields);
    }

    @Open
    @PostMapping("/t/{territory}/reperage/{token}/{item}")
    ModelAndView answer(
            @PathVariable String territory,
            @PathVariable String token,
            @PathVariable("item") String code,
            @ModelAttribute("form") AnswerForm form) {
        Screening draft = draft(token);
        Instrument instrument = instruments.of(draft.instrument());
        Item item = instrument.item(code).orElseThrow(NotFound::new);
        Answers answers = form.in(draft.answers(), item);
        String fault = fault(instrument, answers, item);
        if (fault != null) {
            Fields fields =
                    Fields.of(form).and("choice", Tongue.of(instrument).screen().of(fault));
            return question(Pages.refuse("screening/self/question"), here(territory, token), draft, item, fields);
        }
        screenings.keep(draft, Taking.SELF, answers, draft.need());
        journal.record(Actor.SYSTEM, Entry.on(draft.person(), "screening.answered", draft.id()));
        Optional<Item> next = Walk.of(instrument, answers).after(item, answers);
        return Pages.go(here(territory, token) + "/" + next.map(Item::code).orElse("relire"));
    }

    private Screening draft(String token) {
        Screening draft = handovers.behind(token).screening();
        if (draft.state() != Screening.State.DRAFT) {
            throw new NotFound();
        }
        return draft;
    }

    private static @Nullable String fault(Instrument instrument, Answers answers, Item item) {
        if (!answers.chosen().containsKey(item.code())) {
            return "error.none";
        }
        try {
            instrument.check(answers);
            return null;
        } catch (InvalidAnswer together) {
            return "error.together";
        }
    }

    private ModelAndView question(ModelAndView page, String here, Screening draft, Item item, Fields fields) {
        Instrument instrument = instruments.of(draft.instrument());
        Walk walk = Walk.of(instrument, draft.answers());
        int index = Math.max(0, walk.index(item));
        Tongue tongue = Tongue.of(instrument);
        List<Option> options = item.choices().stream()
                .map(choice -> new Option(
                        choice.code(),
                        tongue.items().text(item.code() + "." + choice.code()),
                        null,
                        choice.picture(),
                        false))
                .toList();
        return page.addObject("item", item)
                .addObject("options", options)
                .addObject("tongue", tongue)
                .addObject("fields", fields)
                .addObject("here", here)
                .addObject(
                        "back",
                        walk.before(item)
                                .map(before -> here + "/" + before.code())
                                .orElse(here))
                .addObject("planks", Planks.of(walk.items().size(), index));
    }

    private static String here(String territory, String token) {
        return "/t/" + territory + "/reperage/" + token;
    }
}
