package fr.passerelle.mandate;

import fr.passerelle.design.Language;
import fr.passerelle.kernel.Now;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A mandate between a person and a structure, with what it allows.
 *
 * @param textVersion the day of its text
 * @param language the language in which it is also shown
 * @param signedAt since when it holds; null for a draft
 * @param document what was signed; null for a draft
 * @param drawing the signature drawn on the screen, a PNG, or null
 * @param scan the attachment that holds the signed paper, or null
 */
public record Mandate(
        UUID id,
        UUID person,
        UUID organisation,
        Instant draftedAt,
        UUID draftedBy,
        String textVersion,
        Language language,
        MandateDuration duration,
        @Nullable Signing signing,
        @Nullable Instant signedAt,
        @Nullable SignedDocument document,
        byte @Nullable [] drawing,
        @Nullable UUID scan,
        List<Authorisation> authorisations,
        long version) {

    /** Whether nobody has signed it. */
    public boolean draft() {
        return signedAt == null;
    }

    /** Whether something that it allows still holds. */
    public boolean inForce(Instant at) {
        return authorisations.stream().anyMatch(each -> each.holds(at));
    }

    /** Where it stands as a whole. */
    public Authorisation.State state(Instant at) {
        if (draft()) {
            return Authorisation.State.DRAFT;
        }
        if (inForce(at)) {
            return Authorisation.State.IN_FORCE;
        }
        return authorisations.stream().allMatch(each -> each.at(at) == Authorisation.State.REVOKED)
                ? Authorisation.State.REVOKED
                : Authorisation.State.EXPIRED;
    }

    /** The last day written on it, once signed. */
    public LocalDate lastDay() {
        return authorisations.get(0).lastDay();
    }

    /** The day on which it began to hold, once signed. */
    public LocalDate firstDay() {
        return LocalDate.ofInstant(Objects.requireNonNull(signedAt), Now.PARIS);
    }

    /** The words of what it allows. */
    public List<String> titles() {
        return authorisations.stream().map(each -> each.matter().title()).toList();
    }
}
