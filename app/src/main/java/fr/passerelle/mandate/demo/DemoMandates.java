package fr.passerelle.mandate.demo;

import fr.passerelle.catalogue.Family;
import fr.passerelle.demo.DemoStep;
import fr.passerelle.demo.DemoWorld;
import fr.passerelle.demo.DemoWorld.Professional;
import fr.passerelle.kernel.Now;
import fr.passerelle.mandate.MandateDuration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Mandates of the persons whom the first professional's team follows: in force, about to end, withdrawn in part, ended, to be signed. */
@Component
class DemoMandates implements DemoStep {

    private final SignedInventions inventions;

    DemoMandates(SignedInventions inventions) {
        this.inventions = inventions;
    }

    /**
     * A mandate to invent.
     *
     * @param daysAgo how long ago it was signed; -1 for a draft
     * @param withdrawn the family withdrawn ten days ago, or null
     * @param acts what was done, the first two days after the signature, the others every nine days
     */
    record Plan(
            MandateDuration duration,
            int daysAgo,
            List<Family> families,
            @Nullable Family withdrawn,
            List<Done> acts) {}

    /** An act to invent. */
    record Done(Family family, String words) {}

    private static final List<Plan> PLANS = List.of(
            new Plan(
                    MandateDuration.MONTH,
                    12,
                    List.of(Family.FAMILLE, Family.SOCIAL),
                    null,
                    List.of(
                            new Done(
                                    Family.FAMILLE,
                                    "Déclaration du trimestre envoyée à la Caf, accusé de réception gardé"),
                            new Done(
                                    Family.SOCIAL,
                                    "Demande de complémentaire santé solidaire envoyée à l’Assurance maladie"))),
            new Plan(
                    MandateDuration.YEAR,
                    345,
                    List.of(Family.LOGEMENT),
                    null,
                    List.of(
                            new Done(Family.LOGEMENT, "Demande de logement social renouvelée"),
                            new Done(Family.LOGEMENT, "Chèque énergie réclamé par téléphone"),
                            new Done(Family.LOGEMENT, "Attestation de loyer envoyée à la Caf"))),
            new Plan(
                    MandateDuration.SEMESTER,
                    60,
                    List.of(Family.ARGENT, Family.SOCIAL),
                    Family.ARGENT,
                    List.of(
                            new Done(Family.ARGENT, "Étalement de la taxe d’habitation demandé aux impôts"),
                            new Done(Family.SOCIAL, "Changement d’adresse déclaré à l’Assurance maladie"))),
            new Plan(
                    MandateDuration.MONTH,
                    90,
                    List.of(Family.PAPIERS),
                    null,
                    List.of(new Done(Family.PAPIERS, "Rendez-vous pris en mairie pour la carte d’identité"))),
            new Plan(MandateDuration.MONTH, -1, List.of(Family.TRAVAIL), null, List.of()));

    @Override
    public int order() {
        return 65;
    }

    @Override
    public void load(DemoWorld world) {
        if (world.professionals.isEmpty()) {
            return;
        }
        Professional by = world.professionals.get(0);
        List<UUID> followed = world.people.stream()
                .filter(person -> person.team().equals(by.team()))
                .map(DemoWorld.Person::id)
                .limit(40)
                .toList();
        List<SignedInventions.Giver> givers = inventions.givers(followed, world.today());
        for (int i = 0; i < Math.min(PLANS.size(), givers.size()); i++) {
            inventions.add(world, by, givers.get(i), PLANS.get(i));
        }
    }

    static Instant at(DemoWorld world, int daysAgo, int hour) {
        return world.today()
                .minusDays(daysAgo)
                .atTime(hour, 15)
                .atZone(Now.PARIS)
                .toInstant();
    }
}
