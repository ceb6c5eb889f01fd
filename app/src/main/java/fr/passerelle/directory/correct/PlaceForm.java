package fr.passerelle.directory.correct;

import fr.passerelle.directory.Offer;
import fr.passerelle.directory.StoredPlace;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The page of a place, as one corrects it.
 *
 * @param position « 43.4545, 5.4697 »; empty means the centre of the commune
 * @param emails separated by spaces, commas or line breaks
 * @param hours in simple French or in OSM notation
 * @param reason how one knows; shown to those who keep the directory
 * @param version that of the page when it was read: a form that says everything must not undo what somebody else changed meanwhile
 */
record PlaceForm(
        @NotBlank(message = "Écrivez le nom du lieu.") @Size(max = 200, message = "200 caractères au plus.")
        String name,

        @Size(max = 200, message = "200 caractères au plus.")
        String street,

        @Size(max = 200, message = "200 caractères au plus.")
        String complement,

        @Pattern(regexp = "\\d{5}", message = "Le code postal a 5 chiffres, par exemple 13120.")
        String postalCode,

        @NotBlank(message = "Écrivez le nom de la commune.") @Size(max = 80, message = "80 caractères au plus.")
        String commune,

        @Size(max = 60, message = "60 caractères au plus.") String position,
        @Size(max = 40, message = "40 caractères au plus.") String phone,

        @Size(max = 600, message = "600 caractères au plus.")
        String emails,

        @Size(max = 300, message = "300 caractères au plus.")
        String website,

        @Size(max = 300, message = "300 caractères au plus.")
        String booking,

        @Size(max = 500, message = "500 caractères au plus.")
        String hours,

        @Size(max = 280, message = "280 caractères au plus.")
        String summary,

        List<Offer.Service> services,
        List<Offer.SupportMode> support,
        List<Offer.AccessMode> access,
        List<Offer.Fee> fees,
        List<Offer.Audience> audiences,
        List<Offer.Need> needs,

        @Size(max = 300, message = "300 caractères au plus.")
        String reason,

        @Nullable Long version) {

    PlaceForm {
        name = clean(name);
        street = clean(street);
        complement = clean(complement);
        postalCode = clean(postalCode);
        commune = clean(commune);
        position = clean(position);
        phone = clean(phone);
        emails = clean(emails);
        website = clean(website);
        booking = clean(booking);
        hours = clean(hours);
        summary = clean(summary);
        services = chosen(services);
        support = chosen(support);
        access = chosen(access);
        fees = chosen(fees);
        audiences = chosen(audiences);
        needs = chosen(needs);
        reason = clean(reason);
    }

    /** What the page says now. */
    static PlaceForm of(StoredPlace stored, long version) {
        var place = stored.place();
        var address = place.address();
        var contact = place.contact();
        var offer = place.offer();
        var position = place.position();
        return new PlaceForm(
                place.name(),
                address.street(),
                orEmpty(address.complement()),
                address.postalCode(),
                address.commune(),
                position == null || place.approximate() ? "" : position.latitude() + ", " + position.longitude(),
                stored.phoneWords(),
                String.join("\n", contact.emails()),
                contact.websites().isEmpty() ? "" : contact.websites().get(0),
                orEmpty(contact.bookingUrl()),
                place.hours().text(),
                orEmpty(place.summary()),
                List.copyOf(offer.services()),
                List.copyOf(offer.supportModes()),
                List.copyOf(offer.accessModes()),
                List.copyOf(offer.fees()),
                List.copyOf(offer.audiences()),
                List.copyOf(offer.needs()),
                "",
                version);
    }

    private static String orEmpty(@Nullable String text) {
        return Objects.requireNonNullElse(text, "");
    }

    private static String clean(@Nullable String text) {
        return text == null ? "" : text.strip();
    }

    private static <T> List<T> chosen(@Nullable List<T> list) {
        return list == null
                ? List.of()
                : new ArrayList<>(
                        list.stream().filter(Objects::nonNull).distinct().toList());
    }
}
