package fr.passerelle.directory.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import fr.passerelle.directory.Offer;
import fr.passerelle.directory.Place;
import fr.passerelle.directory.Position;
import fr.passerelle.directory.StoredPlace;
import fr.passerelle.directory.Term;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A place under the column names of the national schema v1.0.2; lists are arrays, what is unknown is null. */
record PlaceAnswer(
        UUID id,
        @Nullable String pivot,
        String nom,
        String commune,
        @JsonProperty("code_postal") String postalCode,
        @JsonProperty("code_insee") @Nullable String inseeCode,
        String adresse,
        @JsonProperty("complement_adresse") @Nullable String complement,
        @Nullable Double latitude,
        @Nullable Double longitude,
        List<String> typologie,
        @Nullable String telephone,
        List<String> courriels,
        @JsonProperty("site_web") List<String> websites,
        @Nullable String horaires,
        @JsonProperty("presentation_resume") @Nullable String summary,
        @JsonProperty("presentation_detail") @Nullable String detail,
        String source,
        List<String> itinerance,
        @JsonProperty("structure_parente") @Nullable String parentStructure,
        @JsonProperty("date_maj") @Nullable LocalDate updatedOn,
        List<String> services,
        @JsonProperty("publics_specifiquement_adresses") List<String> audiences,
        @JsonProperty("prise_en_charge_specifique") List<String> needs,
        @JsonProperty("frais_a_charge") List<String> fees,
        @JsonProperty("dispositif_programmes_nationaux") List<String> programmes,
        @JsonProperty("formations_labels") List<String> trainings,
        @JsonProperty("autres_formations_labels") List<String> otherTrainings,
        @JsonProperty("modalites_acces") List<String> accessModes,
        @JsonProperty("modalites_accompagnement") List<String> supportModes,
        @JsonProperty("fiche_acces_libre") @Nullable String accessibilityUrl,
        @JsonProperty("prise_rdv") @Nullable String bookingUrl,

        @JsonProperty("distance_km") @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
        Double km) {

    static PlaceAnswer of(StoredPlace stored, @Nullable Double km) {
        Place place = stored.place();
        Position position = place.position();
        Offer offer = place.offer();
        return new PlaceAnswer(
                stored.id(),
                place.pivot(),
                place.name(),
                place.address().commune(),
                place.address().postalCode(),
                place.address().inseeCode(),
                place.address().street(),
                place.address().complement(),
                position == null ? null : position.latitude(),
                position == null ? null : position.longitude(),
                place.kinds(),
                place.contact().phone(),
                place.contact().emails(),
                place.contact().websites(),
                place.hours().text().isEmpty() ? null : place.hours().text(),
                place.summary(),
                place.detail(),
                Objects.requireNonNullElse(place.source(), stored.source()),
                labels(offer.mobilities()),
                place.parentStructure(),
                place.updatedOn(),
                labels(offer.services()),
                labels(offer.audiences()),
                labels(offer.needs()),
                labels(offer.fees()),
                labels(offer.programmes()),
                labels(offer.trainings()),
                offer.otherTrainings(),
                labels(offer.accessModes()),
                labels(offer.supportModes()),
                place.contact().accessibilityUrl(),
                place.contact().bookingUrl(),
                km == null ? null : Math.round(km * 1000) / 1000.0);
    }

    private static <T extends Enum<T> & Term> List<String> labels(Collection<T> terms) {
        return terms.stream().sorted().map(Term::label).toList();
    }
}
