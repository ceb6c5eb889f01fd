package fr.passerelle.vault;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What a form says of a paper, as it was typed; the fields of {@code vault/description-fields}. */
public interface DescriptionTyped {

    @Nullable
    String kind();

    @Nullable
    String title();

    @Nullable
    LocalDate issuedOn();

    @Nullable
    LocalDate validUntil();

    @Nullable
    String original();
}
