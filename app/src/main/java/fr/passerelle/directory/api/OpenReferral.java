package fr.passerelle.directory.api;

import com.fasterxml.jackson.annotation.JsonProperty;
import fr.passerelle.directory.Offer;
import fr.passerelle.directory.Place;
import fr.passerelle.directory.Position;
import fr.passerelle.directory.StoredPlace;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Services as Open Referral HSDS 3.0 tells them: each with its organization, its location and its own schedule there. */
final class OpenReferral {

    private OpenReferral() {}

    /** A service. */
    record Service(
            String id,
            String name,
            String status,
            @Nullable String description,
            @Nullable String email,
            @Nullable String url,
            @Nullable String feesDescription,
            @Nullable String eligibilityDescription,
            @Nullable String applicationProcess,
            LocalDate lastModified,
            Organization organization,
            List<Phone> phones,
            List<Language> languages,
            List<Schedule> schedules,
            List<ServiceAtLocation> serviceAtLocations,
            List<Attribute> attributes) {}

    /** The organization behind it; the place itself, for no other is known. */
    record Organization(String id, String name, String description) {}

    /** A telephone. */
    record Phone(String id, String number) {}

    /** A language. */
    record Language(String id, String name) {}

    /** Hours as their producer wrote them. */
    record Schedule(String id, String description) {}

    /** The service at that place. */
    record ServiceAtLocation(String id, Location location) {}

    /** A place. */
    record Location(
            String id,
            String locationType,
            String name,
            @Nullable Double latitude,
            @Nullable Double longitude,
            List<Address> addresses) {}

    /** An address. */
    record Address(
            String id,
            @Nullable String attention,
            @JsonProperty("address_1") String line,
            @JsonProperty("address_2") @Nullable String secondLine,
            String city,
            String stateProvince,
            String postalCode,
            String country,
            String addressType) {}

    /** A term of the national vocabulary. */
    record Attribute(String id, String linkType, TaxonomyTerm taxonomyTerm) {}

    /** The term itself. */
    record TaxonomyTerm(String id, String code, String name, String description) {}

    static Stream<Service> services(Described described) {
        Offer offer = described.stored().place().offer();
        return described.services().isEmpty()
                ? Stream.of(service(described, described.stored().id(), null, offer.services()))
                : described.services().stream().map(given -> service(described, given.id(), given, given.services()));
    }

    private static Service service(
            Described described, UUID id, @Nullable GivenService own, Collection<Offer.Service> does) {
        StoredPlace stored = described.stored();
        Place place = stored.place();
        String phone = own != null && own.phone() != null
                ? own.phone()
                : place.contact().phone();
        String hours =
                own != null && own.hours() != null ? own.hours() : place.hours().text();
        String words = described.words();
        return new Service(
                id.toString(),
                own == null ? place.name() : own.name(),
                "active",
                own != null && own.summary() != null ? own.summary() : words.isEmpty() ? null : words,
                own != null && own.email() != null
                        ? own.email()
                        : place.contact().emails().stream().findFirst().orElse(null),
                place.contact().websites().stream().findFirst().orElse(null),
                own == null ? fees(place.offer().fees()) : Objects.requireNonNullElse(own.feeWords(), fees(own.fees())),
                own == null ? null : own.conditions(),
                own == null ? null : own.referWords(),
                described.updatedOn(),
                new Organization(
                        derived("organization", stored.id()),
                        Objects.requireNonNullElse(place.parentStructure(), place.name()),
                        words.isEmpty() ? place.name() : words),
                phone == null ? List.of() : List.of(new Phone(derived("phone", id), phone)),
                own == null
                        ? List.of()
                        : own.languages().stream()
                                .map(name -> new Language(derived("language " + name, id), name))
                                .toList(),
                hours.isEmpty() ? List.of() : List.of(new Schedule(derived("schedule", id), hours)),
                List.of(new ServiceAtLocation(derived("at", id), location(stored))),
                does.stream().sorted().map(term -> attribute(term, id)).toList());
    }

    private static Location location(StoredPlace stored) {
        Place place = stored.place();
        Position at = place.position();
        Place.Address address = place.address();
        return new Location(
                stored.id().toString(),
                "physical",
                place.name(),
                at == null ? null : at.latitude(),
                at == null ? null : at.longitude(),
                List.of(new Address(
                        derived("address", stored.id()),
                        null,
                        address.street(),
                        address.complement(),
                        address.commune(),
                        stored.department(),
                        address.postalCode(),
                        "FR",
                        "physical")));
    }

    private static Attribute attribute(Offer.Service term, UUID service) {
        return new Attribute(
                derived(term.name(), service),
                "service",
                new TaxonomyTerm(
                        UUID.nameUUIDFromBytes(term.name().getBytes(StandardCharsets.UTF_8))
                                .toString(),
                        term.name(),
                        term.label(),
                        "Schéma national des lieux de médiation numérique, v1.0.2"));
    }

    private static String fees(Collection<Offer.Fee> fees) {
        return String.join(", ", fees.stream().sorted().map(Offer.Fee::label).toList());
    }

    /** Always the same for the same thing. */
    private static String derived(String kind, UUID from) {
        return UUID.nameUUIDFromBytes((kind + from).getBytes(StandardCharsets.UTF_8))
                .toString();
    }
}
