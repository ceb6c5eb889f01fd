package fr.passerelle.correspondence;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A letter ready but for its fields, written in the person's name or in the structure's.
 *
 * @param id stable name
 * @param use when it serves, in a sentence
 * @param since the day from which it holds
 * @param source where its facts come from, or null
 * @param signedBy who signs at the foot: the person herself, or the structure
 * @param recipient what stands in the address, to complete
 * @param object one line
 * @param body paragraphs; {@code {key}} is replaced by a field, {@code {person.name}}, {@code {person.address}}, {@code {structure.name}},
 *     {@code {structure.place}}, {@code {author}} and {@code {today}} by what is known
 */
public record LetterTemplate(
        String id,
        String title,
        String use,
        LocalDate since,
        @Nullable String source,
        Signatory signedBy,
        String recipient,
        String object,
        List<Field> fields,
        String body) {

    public LetterTemplate {
        fields = List.copyOf(fields == null ? List.of() : fields);
    }

    /** Who signs. */
    public enum Signatory {
        PERSON,
        STRUCTURE
    }

    /**
     * What is to be filled in.
     *
     * @param lines above one for a long answer
     * @param optional whether its sentence may stay out
     */
    public record Field(String key, String label, @Nullable String hint, int lines, boolean optional) {}

    /** Whether the structure itself speaks: its head signs where signatures are required. */
    public boolean ofStructure() {
        return signedBy == Signatory.STRUCTURE;
    }
}
