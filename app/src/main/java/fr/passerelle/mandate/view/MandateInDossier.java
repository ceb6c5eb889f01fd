package fr.passerelle.mandate.view;

import fr.passerelle.design.Fragments;
import fr.passerelle.identity.Access;
import fr.passerelle.identity.Action;
import fr.passerelle.identity.Viewer;
import fr.passerelle.kernel.Now;
import fr.passerelle.mandate.Authorisation;
import fr.passerelle.mandate.KeptMandates;
import fr.passerelle.mandate.Mandate;
import fr.passerelle.people.DossierPanel;
import fr.passerelle.people.TimelineSource;
import gg.jte.Content;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The mandates on the dossier page: what holds today, and in the thread what was signed, done and withdrawn. */
@Component
class MandateInDossier implements DossierPanel, TimelineSource {

    private final KeptMandates kept;
    private final Access access;
    private final Fragments fragments;
    private final Now now;

    MandateInDossier(KeptMandates kept, Access access, Fragments fragments, Now now) {
        this.kept = kept;
        this.access = access;
        this.fragments = fragments;
        this.now = now;
    }

    @Override
    public int order() {
        return 25;
    }

    @Override
    public Side side() {
        return Side.ASIDE;
    }

    @Override
    public Optional<Content> panel(Viewer viewer, UUID person) {
        if (!access.may(viewer, Action.TAKE_MANDATE, person)) {
            return Optional.empty();
        }
        Instant at = now.instant();
        List<Mandate> current = kept.of(person, viewer.organisation()).stream()
                .filter(mandate -> mandate.draft() || mandate.inForce(at))
                .toList();
        return Optional.of(fragments.of("mandate/view/panel", "person", person, "mandates", current, "at", at));
    }

    @Override
    public List<Event> events(Viewer viewer, UUID person, int limit) {
        if (!access.may(viewer, Action.TAKE_MANDATE, person)) {
            return List.of();
        }
        Instant at = now.instant();
        Stream<Event> signed = kept.of(person, viewer.organisation()).stream()
                .filter(mandate -> !mandate.draft())
                .flatMap(mandate -> Stream.concat(
                        Stream.of(new Event(
                                Objects.requireNonNull(mandate.signedAt()),
                                "Mandat signé",
                                String.join(", ", mandate.titles()),
                                "sign")),
                        mandate.authorisations().stream()
                                .filter(each -> each.at(at) == Authorisation.State.REVOKED)
                                .map(MandateInDossier::ended)));
        Stream<Event> done = kept.acts(person, viewer.organisation(), limit).stream()
                .map(act -> new Event(act.at(), "Fait en son nom\u00a0: " + act.words(), "Par " + act.who(), "sign"));
        return Stream.concat(signed, done)
                .sorted(Comparator.comparing(Event::at).reversed())
                .limit(limit)
                .toList();
    }

    private static Event ended(Authorisation authorisation) {
        return new Event(
                authorisation.end(),
                "Mandat\u00a0: " + authorisation.matter().title(),
                Objects.requireNonNull(authorisation.why()).label(),
                "close");
    }
}
