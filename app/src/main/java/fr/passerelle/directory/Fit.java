package fr.passerelle.directory;

import fr.passerelle.kernel.French;
import fr.passerelle.kernel.PlainText;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How well a place suits a wish, with the words that say why. The service counts most, then the way there; everything the person asked weighs,
 * and what nobody asked changes nothing.
 */
final class Fit {

    private static final double HALF_WORTH_KM = 4;
    private static final int FRESH_DAYS = 183;
    private static final int STALE_DAYS = 730;

    private final Wish wish;
    private final LocalDateTime now;
    private final List<String> reasons = new ArrayList<>();
    private final List<String> cautions = new ArrayList<>();
    private final List<Gain> gains = new ArrayList<>();

    private Fit(Wish wish, LocalDateTime now) {
        this.wish = wish;
        this.now = now;
    }

    /** @param km from the person to the place, null when not known */
    static Suggestion of(StoredPlace stored, @Nullable Double km, Wish wish, LocalDateTime now) {
        Fit fit = new Fit(wish, now);
        Place place = stored.place();
        fit.services(place.offer());
        fit.languages(stored);
        fit.needs(place);
        fit.opening(place.hours(), stored.signals());
        fit.room(stored.signals());
        fit.price(place.offer());
        fit.distance(km, place.approximate());
        fit.access(place.offer());
        fit.freshness(stored.checkedOn(), stored.signals().doubted());
        double score = fit.gains.stream().mapToDouble(Gain::points).sum();
        return new Suggestion(stored, km, score, fit.gains, fit.reasons, fit.cautions);
    }

    /** @param share of the points of the criterion, from 0 to 1 */
    private void gain(Criterion criterion, double share, Term... about) {
        gains.add(new Gain(criterion, share * criterion.points(), List.of(about)));
    }

    private void services(Offer offer) {
        if (wish.services().isEmpty()) {
            return;
        }
        List<Offer.Service> offered = wish.services().stream()
                .filter(offer.services()::contains)
                .sorted()
                .toList();
        gain(Criterion.SERVICE, (double) offered.size() / wish.services().size(), offered.toArray(Term[]::new));
        offered.forEach(service -> reasons.add(lower(service.label())));
    }

    private void languages(StoredPlace stored) {
        Place place = stored.place();
        List<String> others = wish.languages().stream()
                .filter(name -> !name.equals("français"))
                .sorted()
                .toList();
        if (others.isEmpty()) {
            return;
        }
        String said = " "
                + PlainText.fold(
                        Stream.of(place.summary(), place.detail(), place.hours().text())
                                .filter(Objects::nonNull)
                                .collect(Collectors.joining(" ")))
                + " ";
        List<String> spoken = others.stream()
                .filter(name ->
                        stored.signals().languages().contains(name) || said.contains(" " + PlainText.fold(name) + " "))
                .toList();
        if (!spoken.isEmpty()) {
            gain(Criterion.LANGUAGE, 1);
            reasons.add("on y parle " + French.list(spoken));
        } else if (others.contains("anglais") && place.offer().needs().contains(Offer.Need.ENGLISH)) {
            gain(Criterion.LANGUAGE, 0.8);
            reasons.add("on y parle anglais");
        } else if (place.offer().needs().contains(Offer.Need.OTHER_LANGUAGES)) {
            gain(Criterion.LANGUAGE, 0.4);
            reasons.add("reçoit en langues étrangères, à vérifier");
        }
    }

    private void needs(Place place) {
        for (Offer.Need need : wish.needs().stream().sorted().toList()) {
            if (place.offer().needs().contains(need)) {
                gain(Criterion.NEED, 1, need);
                reasons.add(ready(need));
            } else if (need == Offer.Need.MOTOR_DISABILITIES && place.contact().accessibilityUrl() != null) {
                gain(Criterion.NEED, 0.5);
                reasons.add("accessibilité décrite sur Acceslibre");
            } else {
                cautions.add(unsaid(need));
            }
        }
    }

    private void opening(OpeningHours hours, Signals signals) {
        if (signals.closedOn(now.toLocalDate())) {
            LocalDate to = signals.closedTo();
            cautions.add(to == null ? "fermé, sans date de retour" : "fermé jusqu’au " + French.date(to));
            return;
        }
        if (!hours.isUnderstood()) {
            gain(Criterion.OPENING, 0.3);
            cautions.add(hours.text().isEmpty() ? "horaires non communiqués" : "horaires à vérifier");
            return;
        }
        if (wish.times().isEmpty()) {
            gain(Criterion.OPENING, 0.7);
            reasons.add(lower(hours.inWords(now)));
            return;
        }
        List<String> open = wish.times().stream()
                .filter(time -> hours.openOn(time.day(), time.half()) == OpeningHours.State.OPEN)
                .map(Wish.Time::words)
                .toList();
        if (open.isEmpty()) {
            cautions.add("pas ouvert aux moments souhaités\u00a0: " + lower(hours.inWords(now)));
        } else {
            gain(Criterion.OPENING, 1);
            reasons.add("ouvert " + French.list(open));
        }
    }

    private void room(Signals signals) {
        LocalDate until = signals.fullUntil();
        if (until != null && signals.fullOn(now.toLocalDate())) {
            cautions.add("complet jusqu’au " + French.date(until));
        } else {
            gain(Criterion.ROOM, 1);
        }
    }

    private void price(Offer offer) {
        boolean free = offer.fees().contains(Offer.Fee.FREE);
        if (free) {
            gain(Criterion.PRICE, wish.free() ? 1 : 0.2, Offer.Fee.FREE);
            reasons.add("gratuit");
        } else if (wish.free() && offer.fees().contains(Offer.Fee.FREE_ON_CONDITION)) {
            gain(Criterion.PRICE, 0.5, Offer.Fee.FREE_ON_CONDITION);
            reasons.add("gratuit sous condition");
        } else if (wish.free()) {
            cautions.add(offer.fees().contains(Offer.Fee.PAID) ? "payant" : "prix non précisé");
        }
    }

    private void distance(@Nullable Double km, boolean approximate) {
        if (km == null) {
            cautions.add("distance inconnue");
            return;
        }
        double ratio = km / HALF_WORTH_KM;
        gain(Criterion.DISTANCE, 1 / (1 + ratio * ratio));
        reasons.add(approximate ? "à environ " + French.distance(Math.max(1, km)) : "à " + French.distance(km));
    }

    private void access(Offer offer) {
        if (offer.accessModes().contains(Offer.AccessMode.WALK_IN)) {
            gain(Criterion.ACCESS, 1, Offer.AccessMode.WALK_IN);
            reasons.add("sans rendez-vous");
        }
    }

    private void freshness(@Nullable LocalDate checkedOn, boolean doubted) {
        if (doubted) {
            cautions.add("un visiteur signale une erreur, à vérifier");
            return;
        }
        if (checkedOn == null) {
            return;
        }
        long days = ChronoUnit.DAYS.between(checkedOn, now.toLocalDate());
        if (days <= FRESH_DAYS) {
            gain(Criterion.FRESHNESS, 1);
            reasons.add("fiche vérifiée " + French.relative(checkedOn, now.toLocalDate()));
        } else if (days > STALE_DAYS) {
            cautions.add("fiche de " + checkedOn.getYear() + ", à vérifier avant d’y envoyer quelqu’un");
        } else {
            gain(Criterion.FRESHNESS, 0.4);
        }
    }

    private static String ready(Offer.Need need) {
        return switch (need) {
            case DEAFNESS -> "accueil des personnes sourdes ou malentendantes";
            case MOTOR_DISABILITIES -> "accessible en fauteuil";
            case MENTAL_DISABILITIES -> "accueil des personnes avec un handicap mental ou psychique";
            case ILLITERACY -> "habitué aux personnes qui lisent peu";
            case ENGLISH -> "on y parle anglais";
            case OTHER_LANGUAGES -> "reçoit en langues étrangères";
            case VISUAL_IMPAIRMENT -> "accueil des personnes qui voient mal";
        };
    }

    private static String unsaid(Offer.Need need) {
        return switch (need) {
            case MOTOR_DISABILITIES -> "accès en fauteuil non précisé";
            case DEAFNESS -> "accueil des personnes sourdes non précisé";
            case VISUAL_IMPAIRMENT -> "accueil des personnes qui voient mal non précisé";
            case ILLITERACY -> "aide à la lecture non précisée";
            case MENTAL_DISABILITIES -> "accueil du handicap mental non précisé";
            case ENGLISH, OTHER_LANGUAGES -> "langues parlées non précisées";
        };
    }

    private static String lower(String words) {
        return words.substring(0, 1).toLowerCase(Locale.FRENCH) + words.substring(1);
    }
}
