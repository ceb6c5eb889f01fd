package fr.passerelle.directory;

import com.fasterxml.jackson.annotation.JsonProperty;
import fr.passerelle.kernel.Now;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** How useful the page of a place is, out of 100, and what it lacks in words; the weights stand in {@code quality.yaml}. */
@Component
public class PlaceQuality {

    /** What is looked at. */
    public enum Criterion {
        ADDRESS("Adresse"),
        POSITION("Point sur la carte"),
        CONTACT("Téléphone et courriel"),
        HOURS("Horaires"),
        SERVICES("Services"),
        DESCRIPTION("Description"),
        FEES("Tarif"),
        ACCESS("Façon d’y venir"),
        STRUCTURE("SIRET"),
        FRESHNESS("Date de mise à jour");

        private final String label;

        Criterion(String label) {
            this.label = label;
        }

        /** French words. */
        public String label() {
            return label;
        }
    }

    /**
     * Something that lowers the score.
     *
     * @param words a French sentence
     * @param lost points out of 100
     */
    public record Reason(Criterion criterion, String words, int lost) {}

    /** Out of 100, with what lowers it, the heaviest first. */
    public record Score(int points, List<Reason> reasons) {

        public Score {
            reasons = List.copyOf(reasons);
        }
    }

    /** Farther than this from the centre of its commune, a point is doubted. */
    public static final double FAR_KM = 10;

    private record Weight(int weight, String from) {}

    private record Freshness(
            @JsonProperty("whole_months") int wholeMonths,
            @JsonProperty("none_months") int noneMonths) {}

    private record Rules(
            Map<Criterion, Weight> criteria,
            Freshness freshness,
            @JsonProperty("dead_domains") Set<String> deadDomains) {}

    private static final Rules RULES = rules();

    private final Communes communes;
    private final Now now;

    PlaceQuality(Communes communes, Now now) {
        this.communes = communes;
        this.now = now;
    }

    /** Whether nobody can read what is sent to that e-mail address. */
    public static boolean isDead(String email) {
        String domain = email.substring(email.lastIndexOf('@') + 1).toLowerCase(Locale.ROOT);
        return RULES.deadDomains().contains(domain) || domain.endsWith(".invalid") || domain.endsWith(".test");
    }

    /** The score of a place as it is kept today. */
    public Score of(StoredPlace stored) {
        Place place = stored.place();
        boolean receives = !place.offer().accessModes().contains(Offer.AccessMode.NO_PUBLIC);
        Tally tally = new Tally();
        if (receives) {
            tally.look(Criterion.ADDRESS, place.address().street().isBlank() ? 0 : 1, "La rue manque.");
            position(place, tally);
            hours(place.hours(), tally);
            tally.look(
                    Criterion.ACCESS, place.offer().accessModes().isEmpty() ? 0 : 1, "On ne sait pas comment y venir.");
        }
        contact(place, tally);
        tally.look(Criterion.SERVICES, place.offer().services().isEmpty() ? 0 : 1, "Aucun service n’est dit.");
        description(place, tally);
        tally.look(Criterion.FEES, place.offer().fees().isEmpty() ? 0 : 1, "On ne sait pas si c’est gratuit.");
        structure(place.pivot(), tally);
        freshness(stored.checkedOn(), tally);
        return tally.score();
    }

    /** How far the point is from the centre of its commune, when that is too far; empty when it is well or cannot be told. */
    public Optional<Double> kmAstray(Place place) {
        Position point = place.position();
        if (point == null || place.approximate()) {
            return Optional.empty();
        }
        return centre(place).map(point::kmTo).filter(km -> km > FAR_KM);
    }

    /** The centre of the commune of a place: what is proposed for a point that is astray. */
    public Optional<Position> centre(Place place) {
        String insee = place.address().inseeCode();
        return insee == null ? Optional.empty() : communes.byCode(insee).map(Commune::centre);
    }

    private void position(Place place, Tally tally) {
        Optional<Double> astray = kmAstray(place);
        if (place.position() == null) {
            tally.look(Criterion.POSITION, 0, "Le lieu n’est pas sur la carte.");
        } else if (astray.isPresent()) {
            tally.look(
                    Criterion.POSITION,
                    0,
                    "Le point est à " + Math.round(astray.get()) + "\u00a0km de "
                            + place.address().commune() + ".");
        } else {
            tally.look(
                    Criterion.POSITION, place.approximate() ? 0.5 : 1, "Le point est celui du centre de la commune.");
        }
    }

    private static void hours(OpeningHours hours, Tally tally) {
        List<String> doubts = HoursDoubts.of(hours);
        if (hours.text().isEmpty()) {
            tally.look(Criterion.HOURS, 0, "Les horaires manquent.");
        } else if (!hours.isUnderstood()) {
            tally.look(Criterion.HOURS, 0.5, "Les horaires ne se comprennent qu’en les lisant.");
        } else {
            tally.look(Criterion.HOURS, doubts.isEmpty() ? 1 : 0.5, String.join(" ", doubts));
        }
    }

    private static void contact(Place place, Tally tally) {
        Place.Contact contact = place.contact();
        Set<Offer.AccessMode> modes = place.offer().accessModes();
        boolean email = contact.emails().stream().anyMatch(address -> !isDead(address));
        boolean phone = contact.phone() != null;
        if (!phone && !email) {
            tally.look(
                    Criterion.CONTACT,
                    0,
                    contact.emails().isEmpty()
                            ? "Ni téléphone, ni courriel."
                            : "Le courriel est une adresse qui n’existe pas.");
        } else if (!phone && modes.contains(Offer.AccessMode.PHONE)) {
            tally.look(Criterion.CONTACT, 0.5, "Il faut téléphoner, mais le numéro manque.");
        } else if (!email && modes.contains(Offer.AccessMode.EMAIL)) {
            tally.look(Criterion.CONTACT, 0.5, "Il faut écrire, mais le courriel manque.");
        } else {
            tally.look(Criterion.CONTACT, phone ? 1 : 0.75, "Le téléphone manque.");
        }
    }

    private static void description(Place place, Tally tally) {
        int length = Math.max(length(place.summary()), length(place.detail()));
        double share = length < 50 ? 0 : length < 200 || length >= 2000 ? 0.5 : 1;
        tally.look(
                Criterion.DESCRIPTION,
                share,
                length == 0
                        ? "La description manque."
                        : length >= 2000
                                ? "La description est trop longue pour être lue."
                                : "La description est très courte.");
    }

    private static int length(@Nullable String text) {
        return text == null ? 0 : text.length();
    }

    private static void structure(@Nullable String pivot, Tally tally) {
        boolean doubtful = pivot != null && pivot.matches("\\d{11,14}") && !Siret.isValid(pivot);
        tally.look(
                Criterion.STRUCTURE,
                pivot == null || doubtful ? 0 : 1,
                pivot == null ? "Le SIRET manque." : "Le SIRET n’est pas valable.");
    }

    private void freshness(@Nullable LocalDate checked, Tally tally) {
        if (checked == null) {
            tally.look(Criterion.FRESHNESS, 0, "Personne n’a dit quand la page a été mise à jour.");
            return;
        }
        Freshness rule = RULES.freshness();
        double months = Period.between(checked, now.today()).toTotalMonths();
        double share = (rule.noneMonths() - months) / (rule.noneMonths() - rule.wholeMonths());
        tally.look(
                Criterion.FRESHNESS,
                Math.max(0, Math.min(1, share)),
                "Rien n’a été mis à jour depuis " + (int) months + " mois.");
    }

    private static final class Tally {

        private final Map<Criterion, Double> shares = new EnumMap<>(Criterion.class);
        private final Map<Criterion, String> words = new EnumMap<>(Criterion.class);

        void look(Criterion criterion, double share, String sentence) {
            shares.put(criterion, share);
            words.put(criterion, sentence);
        }

        Score score() {
            double whole = shares.keySet().stream().mapToInt(Tally::weight).sum();
            double kept = 0;
            List<Reason> reasons = new ArrayList<>();
            for (Map.Entry<Criterion, Double> look : shares.entrySet()) {
                kept += weight(look.getKey()) * look.getValue();
                int lost = (int) Math.round(100 * weight(look.getKey()) * (1 - look.getValue()) / whole);
                if (lost > 0) {
                    reasons.add(new Reason(look.getKey(), words.getOrDefault(look.getKey(), ""), lost));
                }
            }
            reasons.sort((one, other) -> Integer.compare(other.lost(), one.lost()));
            return new Score((int) Math.round(100 * kept / whole), reasons);
        }

        private static int weight(Criterion criterion) {
            return Objects.requireNonNull(RULES.criteria().get(criterion)).weight();
        }
    }

    private static Rules rules() {
        try (InputStream yaml = Objects.requireNonNull(PlaceQuality.class.getResourceAsStream("quality.yaml"))) {
            return new YAMLMapper().readValue(yaml, Rules.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
