package fr.passerelle.screening.result;

import fr.passerelle.design.Fragments;
import fr.passerelle.identity.Access;
import fr.passerelle.identity.Action;
import fr.passerelle.identity.Viewer;
import fr.passerelle.instrument.Comparison;
import fr.passerelle.instrument.Instrument;
import fr.passerelle.people.DossierPanel;
import fr.passerelle.people.TimelineSource;
import fr.passerelle.screening.Instruments;
import fr.passerelle.screening.Latest;
import fr.passerelle.screening.Screening;
import fr.passerelle.screening.Screenings;
import gg.jte.Content;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Where the person stands, on the dossier page and in its thread: sentences and gestures, never a score. */
@Component
class ScreeningInDossier implements DossierPanel, TimelineSource {

    private final Screenings screenings;
    private final Latest latest;
    private final Instruments instruments;
    private final Access access;
    private final Fragments fragments;

    ScreeningInDossier(
            Screenings screenings, Latest latest, Instruments instruments, Access access, Fragments fragments) {
        this.screenings = screenings;
        this.latest = latest;
        this.instruments = instruments;
        this.access = access;
        this.fragments = fragments;
    }

    /**
     * What the panel says.
     *
     * @param earlier the screening compared with, or null
     * @param gained gestures gained since
     * @param draft whether one was begun and waits
     */
    record Standing(
            @Nullable Screening last,
            @Nullable Portrait portrait,
            @Nullable Screening earlier,
            List<String> gained,
            boolean draft) {}

    @Override
    public int order() {
        return 10;
    }

    @Override
    public Side side() {
        return Side.ASIDE;
    }

    @Override
    public Optional<Content> panel(Viewer viewer, UUID person) {
        if (!access.may(viewer, Action.SCREEN, person)) {
            return Optional.empty();
        }
        return Optional.of(fragments.of("screening/result/panel", "person", person, "standing", standing(person)));
    }

    private Standing standing(UUID person) {
        boolean draft = screenings.draft(person).isPresent();
        Optional<Latest.Result> result = latest.of(person);
        if (result.isEmpty()) {
            return new Standing(null, null, null, List.of(), draft);
        }
        Screening last = result.get().screening();
        Instrument instrument = instruments.of(last.instrument());
        Portrait portrait = Portrait.of(instrument, last.answers());
        Optional<Screening> earlier = screenings.before(last);
        List<String> gained = earlier.map(before -> Comparison.between(
                                instrument,
                                before.evaluated(instrument, before.day()),
                                result.get().evaluation(),
                                instrument.words("falc"))
                        .gained())
                .orElse(List.of());
        return new Standing(last, portrait, earlier.orElse(null), gained, draft);
    }

    @Override
    public List<Event> events(Viewer viewer, UUID person, int limit) {
        if (!access.may(viewer, Action.SCREEN, person)) {
            return List.of();
        }
        return screenings.history(person).stream()
                .limit(limit)
                .map(ScreeningInDossier::event)
                .toList();
    }

    private static Event event(Screening screening) {
        boolean refused = screening.state() == Screening.State.REFUSED;
        return new Event(
                screening.finishedAt() == null ? screening.startedAt() : screening.finishedAt(),
                refused
                        ? "Repérage proposé : la personne n’a pas souhaité continuer"
                        : "Repérage fait " + screening.taking().words(),
                "",
                "screen");
    }
}
