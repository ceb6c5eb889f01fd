package fr.passerelle.catalogue.correct;

import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.PropertyAccessorFactory;

/**
 * One part of a sheet as it is typed.
 *
 * @param version the one that was read before, so that nobody overwrites a colleague
 * @param rows one a line of the part; a part of one text has one row
 */
record PartForm(
        @Nullable Integer version,
        @Nullable List<Row> rows,

        @Nullable @Size(max = 300, message = "300 caractères au plus.")
        String reason) {

    List<Row> typed() {
        return rows == null ? List.of() : rows;
    }

    @Nullable
    String why() {
        return reason == null || reason.isBlank() ? null : reason.strip();
    }

    /** Every field that some part holds; each part reads its own columns only. */
    record Row(
            @Nullable String text,
            @Nullable String kind,
            @Nullable String number,
            @Nullable String phone,
            @Nullable String address,
            @Nullable String label,
            @Nullable String when,
            @Nullable String anyOf,
            @Nullable String validMonths,
            @Nullable String formats,
            @Nullable String maxKb,
            @Nullable String key,
            @Nullable String hint,
            @Nullable String choices,
            @Nullable String optional,
            @Nullable String what,
            @Nullable String avoid,
            @Nullable String doneWith,
            @Nullable String doneFor,
            @Nullable String length,
            @Nullable String unit,
            @Nullable String silence,
            @Nullable String silenceText,
            @Nullable String everyMonths,
            @Nullable String fromDay,
            @Nullable String toDay,
            @Nullable String earliestMonths,
            @Nullable String latestMonths,
            @Nullable String title,
            @Nullable String url) {

        String of(String name) {
            Object value = PropertyAccessorFactory.forBeanPropertyAccess(this).getPropertyValue(name);
            return value == null ? "" : value.toString().strip();
        }
    }
}
