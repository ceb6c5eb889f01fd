package fr.passerelle.directory.correct;

import fr.passerelle.directory.Commune;
import fr.passerelle.directory.Communes;
import fr.passerelle.directory.Fact;
import fr.passerelle.directory.OpeningHours;
import fr.passerelle.directory.Place;
import fr.passerelle.directory.PlaceFacts;
import fr.passerelle.directory.Position;
import fr.passerelle.directory.StoredPlace;
import fr.passerelle.kernel.French;
import fr.passerelle.kernel.Phones;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;

/** Understands what was typed of a place; what cannot be understood is said at its field, and nothing is kept. */
final class TypedPlace {

    /** Beyond, the position contradicts the commune: one of the two is wrong. Source: the gap that homonyms cause in real files. */
    private static final double FAR_KM = 10;

    private static final Pattern COORDINATES =
            Pattern.compile("(-?\\d{1,2}(?:[.,]\\d+)?)\\s*[;,\\s]\\s*(-?\\d{1,3}(?:[.,]\\d+)?)");
    private static final Pattern SHORT_NUMBER = Pattern.compile("3\\d{3}");
    private static final Pattern EMAIL = Pattern.compile("[^@\\s]{1,64}@[^@\\s.]+(\\.[^@\\s.]+)+");
    private static final Pattern URL = Pattern.compile("https?://[^\\s/.]+(\\.[^\\s/.]+)+(/\\S*)?");

    private final StoredPlace stored;
    private final PlaceForm form;
    private final Communes communes;
    private final BindingResult errors;

    TypedPlace(StoredPlace stored, PlaceForm form, Communes communes, BindingResult errors) {
        this.stored = stored;
        this.form = form;
        this.communes = communes;
        this.errors = errors;
    }

    /** The facts as typed; to be kept only when nothing was rejected. */
    Map<Fact, Map<String, @Nullable Object>> facts() {
        Place place = stored.place();
        Optional<Commune> commune = commune();
        Position position = position(commune);
        PlaceFacts facts = new PlaceFacts()
                .name(form.name())
                .contact(phone(), emails(), websites(), url("booking", form.booking()))
                .summary(form.summary())
                .services(form.services())
                .welcome(form.support(), form.access(), form.fees(), form.audiences(), form.needs());
        commune.ifPresent(found -> {
            facts.address(new Place.Address(
                    found.name(), form.postalCode(), found.code(), form.street(), emptyToNull(form.complement())));
            facts.position(position == null ? found.centre() : position, position == null);
        });
        if (!form.hours().equals(place.hours().text())) {
            facts.hours(hours());
        }
        return facts.all();
    }

    private Optional<Commune> commune() {
        if (errors.hasFieldErrors("postalCode") || errors.hasFieldErrors("commune")) {
            return Optional.empty();
        }
        List<Commune> named = communes.named(form.commune());
        // A code with CEDEX belongs to no commune: then its département must do.
        Optional<Commune> found = Stream.concat(
                        named.stream().filter(commune -> commune.postalCodes().contains(form.postalCode())),
                        named.stream()
                                .filter(commune ->
                                        communes.byPostalCode(form.postalCode()).isEmpty()
                                                && form.postalCode().startsWith(commune.department())))
                .findFirst();
        if (found.isEmpty()) {
            reject("commune", "Cette commune n’existe pas avec ce code postal. Vérifiez l’un et l’autre.");
        }
        return found;
    }

    private @Nullable Position position(Optional<Commune> commune) {
        if (form.position().isEmpty()) {
            return null;
        }
        Matcher typed = COORDINATES.matcher(form.position());
        if (!typed.matches()) {
            reject("position", "Écrivez la latitude puis la longitude, par exemple 43.4545, 5.4697, ou laissez vide.");
            return null;
        }
        Position position = Position.isOnGlobe(number(typed.group(1)), number(typed.group(2)))
                ? new Position(number(typed.group(1)), number(typed.group(2)))
                : null;
        Position centre = commune.map(Commune::centre).orElse(null);
        if (position != null && centre != null && centre.kmTo(position) > FAR_KM) {
            reject(
                    "position",
                    "Cette position est à " + French.distance(centre.kmTo(position)) + " de "
                            + commune.map(Commune::name).orElse("") + ". Corrigez-la, ou laissez vide.");
        }
        return position;
    }

    private static double number(String digits) {
        return Double.parseDouble(digits.replace(',', '.'));
    }

    private @Nullable String phone() {
        if (form.phone().isEmpty()) {
            return null;
        }
        String digits = form.phone().replaceAll("\\D", "");
        if (SHORT_NUMBER.matcher(digits).matches()) {
            return digits;
        }
        Optional<String> number = Phones.read(form.phone());
        if (number.isEmpty()) {
            reject("phone", "Ce numéro n’existe pas. Écrivez-le par exemple 04 65 71 01 42.");
        }
        return number.orElse(null);
    }

    private List<String> emails() {
        List<String> addresses = Arrays.stream(form.emails().split("[\\s,;]+"))
                .filter(address -> !address.isEmpty())
                .toList();
        addresses.stream()
                .filter(address -> !EMAIL.matcher(address).matches())
                .findFirst()
                .ifPresent(wrong ->
                        reject("emails", "Cette adresse n’est pas complète. Écrivez-la par exemple accueil@lieu.fr."));
        return addresses;
    }

    /** The page corrects the first site only; the others stay. */
    private List<String> websites() {
        List<String> sites = new ArrayList<>(stored.place().contact().websites());
        String first = url("website", form.website());
        if (!sites.isEmpty()) {
            sites.remove(0);
        }
        if (first != null) {
            sites.add(0, first);
        }
        return sites;
    }

    private @Nullable String url(String field, String typed) {
        if (typed.isEmpty()) {
            return null;
        }
        String url = typed.matches("(?i)https?://.*") ? typed : "https://" + typed;
        if (!URL.matcher(url).matches()) {
            reject(field, "Cette adresse web n’est pas complète. Écrivez-la par exemple https://lieu.fr.");
        }
        return url;
    }

    private OpeningHours hours() {
        Optional<OpeningHours> understood =
                form.hours().isEmpty() ? Optional.of(OpeningHours.parse("")) : OpeningHours.typed(form.hours());
        if (understood.isEmpty()) {
            reject(
                    "hours",
                    "Ces horaires ne sont pas compris. Écrivez par exemple : lundi au vendredi 9h-12h et 14h-17h, mercredi 9h-12h.");
        }
        OpeningHours typed = understood.orElse(OpeningHours.parse(""));
        String department = stored.department();
        return department.isEmpty() ? typed : typed.inDepartment(department);
    }

    private void reject(String field, String message) {
        errors.rejectValue(field, "wrong", message.replace(" : ", "\u00a0: "));
    }

    private static @Nullable String emptyToNull(String text) {
        return text.isEmpty() ? null : text;
    }
}
