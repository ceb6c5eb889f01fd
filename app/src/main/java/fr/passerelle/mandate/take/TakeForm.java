package fr.passerelle.mandate.take;

import fr.passerelle.catalogue.Family;
import fr.passerelle.catalogue.Sheet;
import fr.passerelle.catalogue.Sheets;
import fr.passerelle.design.Language;
import fr.passerelle.mandate.MandateDuration;
import fr.passerelle.mandate.Matter;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What is chosen with the person.
 *
 * @param demarche a procedure under way, for a mandate that ends with it
 * @param pour how that procedure is called
 */
record TakeForm(
        @Nullable List<Family> families,
        @Nullable List<String> sheets,
        @Nullable UUID demarche,

        @Size(max = 150, message = "150 caractères au plus.") @Nullable
        String pour,

        @NotNull(message = "Choisissez pour combien de temps.") @Nullable
        MandateDuration duration,

        @NotNull(message = "Choisissez la langue de l’explication.") @Nullable
        Language language,

        @NotNull(message = "Vérifiez-le avec la personne, puis cochez la case.") @Nullable
        Boolean checked) {

    boolean ofProcedure() {
        return duration == MandateDuration.PROCEDURE;
    }

    /** What the mandate will allow, or nothing where a sheet is unknown. */
    List<Matter> matters(Sheets catalogue) {
        if (ofProcedure()) {
            return demarche == null || pour == null || pour.isBlank()
                    ? List.of()
                    : List.of(new Matter(null, null, demarche, pour.strip()));
        }
        Stream<Matter> wide = chosen(families).distinct().map(family -> new Matter(family, null, null, family.label()));
        Stream<Matter> narrow = chosen(sheets)
                .distinct()
                .map(catalogue::find)
                .flatMap(java.util.Optional::stream)
                .map(TakeForm::matter);
        return Stream.concat(wide, narrow).toList();
    }

    private static Matter matter(Sheet sheet) {
        return new Matter(null, sheet.id(), null, sheet.title());
    }

    private static <T> Stream<T> chosen(@Nullable List<T> list) {
        return list == null ? Stream.of() : list.stream().filter(Objects::nonNull);
    }
}
