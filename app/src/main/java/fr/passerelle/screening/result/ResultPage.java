package fr.passerelle.screening.result;

import fr.passerelle.design.Fields;
import fr.passerelle.instrument.Comparison;
import fr.passerelle.instrument.Evaluation;
import fr.passerelle.instrument.Flag;
import fr.passerelle.instrument.Instrument;
import fr.passerelle.kernel.NotFound;
import fr.passerelle.kernel.Now;
import fr.passerelle.people.Dossiers;
import fr.passerelle.screening.Instruments;
import fr.passerelle.screening.Said;
import fr.passerelle.screening.Screening;
import fr.passerelle.screening.Screenings;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** The page of one result. */
@Component
class ResultPage {

    private final Screenings screenings;
    private final Instruments instruments;
    private final Dossiers dossiers;
    private final Now now;

    ResultPage(Screenings screenings, Instruments instruments, Dossiers dossiers, Now now) {
        this.screenings = screenings;
        this.instruments = instruments;
        this.dossiers = dossiers;
        this.now = now;
    }

    /**
     * What the page shows.
     *
     * @param earlier the screening it is compared with, if there is one
     * @param mayLast whether the answers leave room for lasting assistance
     */
    record View(
            Screening screening,
            Evaluation evaluation,
            Evaluation.Mode mode,
            @Nullable String profile,
            List<String> flags,
            List<Said> said,
            @Nullable Screening earlier,
            @Nullable Comparison comparison,
            boolean mayLast,
            List<Screening> history) {}

    /** A finished screening of that person; a draft has no result yet. */
    Screening finished(UUID person, UUID id) {
        Screening screening = screenings.required(person, id);
        if (screening.state() == Screening.State.DRAFT) {
            throw new NotFound();
        }
        return screening;
    }

    ModelAndView fill(ModelAndView page, Screening screening, Fields fields) {
        return page.addObject("person", dossiers.card(screening.person()).orElseThrow(NotFound::new))
                .addObject("view", view(screening))
                .addObject("today", now.today())
                .addObject("fields", fields);
    }

    private View view(Screening screening) {
        Instrument instrument = instruments.of(screening.instrument());
        Evaluation evaluation = screening.evaluated(instrument, now.today());
        Optional<Screening> earlier = screenings.before(screening);
        var profile = evaluation.profile();
        return new View(
                screening,
                evaluation,
                screening.mode(evaluation),
                profile == null ? null : instrument.label(profile),
                flags(instrument, evaluation),
                Said.all(instrument, screening.answers(), instrument.words("falc")),
                earlier.orElse(null),
                earlier.map(other -> Comparison.between(
                                instrument,
                                other.evaluated(instrument, now.today()),
                                evaluation,
                                instrument.words("falc")))
                        .orElse(null),
                mayLast(evaluation),
                screenings.history(screening.person()));
    }

    private static List<String> flags(Instrument instrument, Evaluation evaluation) {
        return evaluation.flags().stream()
                .filter(flag -> flag != Flag.WISH)
                .flatMap(flag -> instrument.label(flag).stream())
                .toList();
    }

    static boolean mayLast(Evaluation evaluation) {
        var wish = evaluation.answers().of("Q16");
        return evaluation.level() == Evaluation.Level.N0
                && (wish.isEmpty() || wish.contains("FOR_ME") || wish.contains("NOTHING"));
    }
}
