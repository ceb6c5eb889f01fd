package fr.passerelle.activity.log;

import fr.passerelle.activity.Accompaniment.AgeBand;
import fr.passerelle.activity.Accompaniment.Kind;
import fr.passerelle.activity.Accompaniment.Material;
import fr.passerelle.activity.Accompaniment.Outcome;
import fr.passerelle.activity.Accompaniment.Redirection;
import fr.passerelle.activity.Mode;
import fr.passerelle.activity.Setting;
import fr.passerelle.activity.Theme;
import fr.passerelle.catalogue.Operator;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What one types to note an accompaniment.
 *
 * @param duration minutes of a preset, or {@code AUTRE}
 * @param minutes the duration when it is none of the presets
 * @param usual themes chosen among those used lately
 * @param follows the entry whose next step this one carries out
 */
record AccompanimentForm(
        @Nullable Kind kind,

        @NotNull(message = "Dites quel jour c’était.") @Nullable
        LocalDate day,

        @NotNull(message = "Choisissez une durée.") @Nullable
        String duration,

        @Nullable Integer minutes,
        @Nullable List<Theme> usual,
        @Nullable List<Theme> administrative,
        @Nullable List<Theme> mediation,
        @Nullable Operator operator,
        @Nullable Mode mode,

        @Size(max = 120, message = "Restez sous 120 caractères.") @Nullable
        String procedure,

        @NotNull(message = "Choisissez où c’était.") @Nullable
        Setting setting,

        @Size(max = 80, message = "Restez sous 80 caractères.") @Nullable
        String place,

        @Size(max = 80, message = "Restez sous 80 caractères.") @Nullable
        String commune,

        @Min(value = 2, message = "Un groupe compte au moins 2 personnes.")
        @Max(value = 10_000, message = "Vérifiez ce nombre : 10 000 au plus.")
        @Nullable
        Integer heads,

        @Nullable Integer under12,
        @Nullable Integer from12,
        @Nullable Integer from18,
        @Nullable Integer from25,
        @Nullable Integer from40,
        @Nullable Integer from60,
        @Nullable Integer from70,
        @Nullable Integer ageUnknown,
        @Nullable List<Material> materials,
        @Nullable Outcome outcome,
        @Nullable Redirection redirection,

        @Size(max = 200, message = "Restez sous 200 caractères.") @Nullable
        String nextStep,

        @Nullable LocalDate nextOn,
        @Nullable UUID follows) {

    static final String OTHER = "AUTRE";

    /** The usual durations, in minutes. */
    static final List<Integer> PRESETS = List.of(15, 30, 45, 60, 90, 120);

    /** The fields of the age bands, in the order of the national bands. */
    static final Map<AgeBand, String> AGE_FIELDS = ages();

    private static Map<AgeBand, String> ages() {
        List<String> names =
                List.of("under12", "from12", "from18", "from25", "from40", "from60", "from70", "ageUnknown");
        Map<AgeBand, String> fields = new java.util.EnumMap<>(AgeBand.class);
        Arrays.stream(AgeBand.values()).forEach(band -> fields.put(band, names.get(band.ordinal())));
        return fields;
    }

    /** The duration in minutes, null when it is not understood. */
    @Nullable
    Integer length() {
        if (OTHER.equals(duration)) {
            return minutes;
        }
        return PRESETS.stream()
                .filter(preset -> preset.toString().equals(duration))
                .findFirst()
                .orElse(null);
    }

    List<Theme> themes() {
        return Stream.of(usual, administrative, mediation)
                .filter(Objects::nonNull)
                .flatMap(List::stream)
                .distinct()
                .toList();
    }

    /** The heads of each age band; empty when none was counted. */
    List<Integer> ageCounts() {
        List<@Nullable Integer> counts =
                Arrays.asList(under12, from12, from18, from25, from40, from60, from70, ageUnknown);
        return counts.stream().allMatch(Objects::isNull)
                ? List.of()
                : counts.stream()
                        .map(count -> Objects.requireNonNullElse(count, 0))
                        .toList();
    }
}
