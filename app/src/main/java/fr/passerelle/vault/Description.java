package fr.passerelle.vault;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What is said of a paper.
 *
 * @param issuedOn the day written on it
 * @param validUntil the last day, where it is written on it
 * @param original where the paper itself is: « chez la personne », « casier 12 »
 */
public record Description(
        DocumentKind kind,
        String title,
        @Nullable LocalDate issuedOn,
        @Nullable LocalDate validUntil,
        @Nullable String original) {}
