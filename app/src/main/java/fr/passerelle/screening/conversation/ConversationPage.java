package fr.passerelle.screening.conversation;

import fr.passerelle.design.Fields;
import fr.passerelle.design.Option;
import fr.passerelle.design.Pages;
import fr.passerelle.instrument.Answers;
import fr.passerelle.instrument.Instrument;
import fr.passerelle.kernel.NotFound;
import fr.passerelle.kernel.Now;
import fr.passerelle.people.Dossiers;
import fr.passerelle.screening.Instruments;
import fr.passerelle.screening.Need;
import fr.passerelle.screening.Screening;
import fr.passerelle.screening.Sent;
import fr.passerelle.screening.Taking;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.convert.ConversionService;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;
import org.springframework.web.servlet.ModelAndView;

/** The page of all questions: what it shows and how it is read. */
@Component
class ConversationPage {

    /** The ways in which a professional takes the answers. */
    static final List<Option> TAKINGS = Stream.of(Taking.CONVERSATION, Taking.PHONE, Taking.PAPER)
            .map(taking -> new Option(taking.name(), taking.label()))
            .toList();

    private static final String PAGE = "screening/conversation/conversation";
    private static final Set<String> OTHERS = Set.of("taking", "draft", "version", "step");

    private final Instruments instruments;
    private final Dossiers dossiers;
    private final ConversionService dates;
    private final Now now;

    ConversationPage(
            Instruments instruments,
            Dossiers dossiers,
            @Qualifier("mvcConversionService") ConversionService dates,
            Now now) {
        this.instruments = instruments;
        this.dossiers = dossiers;
        this.dates = dates;
        this.now = now;
    }

    Sent read(MultiValueMap<String, String> form) {
        return Sent.of(instruments.current(), form, dates, OTHERS);
    }

    static Taking taking(MultiValueMap<String, String> form) {
        String sent = form.getFirst("taking");
        return Arrays.stream(Taking.values())
                .filter(taking -> taking.name().equals(sent))
                .findFirst()
                .orElse(Taking.CONVERSATION);
    }

    ModelAndView show(UUID person, Answers answers, Need need, Fields fields) {
        return fill(Pages.show(PAGE), person, answers, need, fields);
    }

    /** The same page again with what was ticked, refused when something is to be corrected. */
    ModelAndView again(UUID person, Sent sent) {
        ModelAndView page = sent.hasErrors() ? Pages.refuse(PAGE) : Pages.show(PAGE);
        return fill(page, person, sent.answers(), sent.need(), sent.fields());
    }

    /** Only what changes with an answer: the proposals, and the questions that depend on it. */
    ModelAndView advise(Sent sent) {
        return advised(Pages.show("screening/conversation/advice-swap"), sent.answers(), sent.need(), sent.fields());
    }

    private ModelAndView fill(ModelAndView page, UUID person, Answers answers, Need need, Fields fields) {
        return advised(page, answers, need, fields)
                .addObject("person", dossiers.card(person).orElseThrow(NotFound::new))
                .addObject("fields", fields)
                .addObject("today", now.today());
    }

    private ModelAndView advised(ModelAndView page, Answers answers, Need need, Fields fields) {
        Instrument instrument = instruments.current();
        QuestionSheet sheet = QuestionSheet.of(instrument, answers, fields, false);
        return page.addObject("sheet", sheet)
                .addObject("evaluation", Screening.preview(instrument, sound(answers, fields), need, now.today()))
                .addObject("nothing", answers.chosen().isEmpty() && need.equals(Need.NONE));
    }

    /** Only what the instrument allows can be evaluated, whatever was ticked. */
    private static Answers sound(Answers answers, Fields fields) {
        var kept = new TreeMap<>(answers.chosen());
        kept.keySet().removeIf(code -> fields.error(code) != null);
        return Answers.of(kept);
    }
}
