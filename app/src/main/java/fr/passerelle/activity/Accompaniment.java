package fr.passerelle.activity;

import fr.passerelle.catalogue.Operator;
import fr.passerelle.directory.Communes;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something done with or for a person, or for a group.
 *
 * @param person the file it belongs to, null when anonymous or collective
 * @param minutes how long, 1 to 1439
 * @param place where exactly, in a few words, or null
 * @param commune INSEE code, or null; an arrondissement counts for its whole commune
 * @param heads how many people took part, 1 for an individual one
 * @param ages how many in each {@link AgeBand}, in their order; empty when not counted
 * @param procedure which procedure, in a few words, or null
 * @param nextOn the day of the next step, or null
 * @param profile the person's profile on that day, or null
 * @param author the account that writes: to find one's own entries again, never for a figure
 */
public record Accompaniment(
        UUID id,
        @Nullable UUID person,
        LocalDate day,
        int minutes,
        Setting setting,
        @Nullable String place,
        @Nullable String commune,
        Kind kind,
        int heads,
        List<Integer> ages,
        List<Theme> themes,
        @Nullable Operator operator,
        @Nullable String procedure,
        @Nullable Mode mode,
        List<Material> materials,
        @Nullable Outcome outcome,
        @Nullable Redirection redirection,
        @Nullable String nextStep,
        @Nullable LocalDate nextOn,
        @Nullable String profile,
        UUID organisation,
        @Nullable UUID team,
        UUID author) {

    public Accompaniment {
        commune = commune == null ? null : Communes.whole(commune);
        ages = List.copyOf(ages);
        themes = withFamily(themes);
        materials = List.copyOf(materials);
    }

    /** The national rule: an administrative theme is always also « aide aux démarches ». */
    private static List<Theme> withFamily(List<Theme> chosen) {
        List<Theme> themes = new ArrayList<>(chosen.stream().distinct().toList());
        boolean administrative = themes.stream().anyMatch(theme -> theme.family() == Theme.Family.ADMINISTRATIVE);
        if (administrative && !themes.contains(Theme.AIDE_AUX_DEMARCHES_ADMINISTRATIVES)) {
            themes.add(Theme.AIDE_AUX_DEMARCHES_ADMINISTRATIVES);
        }
        return List.copyOf(themes);
    }

    /** For one person, or for several together. */
    public enum Kind {
        INDIVIDUAL("Une personne"),
        COLLECTIVE("Un groupe");

        private final String label;

        Kind(String label) {
            this.label = label;
        }

        /** The French words. */
        public String label() {
            return label;
        }
    }

    /** What was used. */
    public enum Material {
        ORDINATEUR("Ordinateur"),
        TELEPHONE("Téléphone"),
        TABLETTE("Tablette"),
        AUTRE("Autre"),
        AUCUN("Pas de matériel");

        private final String label;

        Material(String label) {
            this.label = label;
        }

        /** The French words. */
        public String label() {
            return label;
        }
    }

    /** How it ended that day. */
    public enum Outcome {
        DONE("Terminé"),
        GOING_ON("En cours"),
        STUCK("Bloqué"),
        REDIRECTED("Réorienté");

        private final String label;

        Outcome(String label) {
            this.label = label;
        }

        /** The French words. */
        public String label() {
            return label;
        }
    }

    /** Towards what the person was sent on, in the national vocabulary. */
    public enum Redirection {
        ADMINISTRATION("Administration : mairie, préfecture"),
        MEDIATION_NUMERIQUE("Médiation numérique"),
        OPERATEUR_OU_ORGANISME_EN_CHARGE("Opérateur ou organisme en charge"),
        AIDE_SOCIALE("Aide sociale : maison des solidarités, centre social"),
        INSERTION_PROFESSIONNELLE("Insertion professionnelle : France Travail, mission locale"),
        AIDE_AUX_DEMARCHES_ADMINISTRATIVES("Aide aux démarches : France services"),
        AUTRE("Autre");

        private final String label;

        Redirection(String label) {
            this.label = label;
        }

        /** The French words. */
        public String label() {
            return label;
        }
    }

    /** The national age bands. */
    public enum AgeBand {
        MOINS_DE_DOUZE("Moins de 12 ans"),
        DOUZE_DIX_HUIT("12 à 17 ans"),
        DIX_HUIT_VINGT_QUATRE("18 à 24 ans"),
        VINGT_CINQ_TRENTE_NEUF("25 à 39 ans"),
        QUARANTE_CINQUANTE_NEUF("40 à 59 ans"),
        SOIXANTE_SOIXANTE_NEUF("60 à 69 ans"),
        SOIXANTE_DIX_PLUS("70 ans et plus"),
        NON_COMMUNIQUE("Âge non communiqué");

        private final String label;

        AgeBand(String label) {
            this.label = label;
        }

        /** The French words. */
        public String label() {
            return label;
        }
    }
}
