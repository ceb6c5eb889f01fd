package fr.passerelle.exercise;

import org.jspecify.annotations.Nullable;

/**
 * Something that holds at a moment of the exercise; all that is given must hold.
 *
 * @param field a field, which holds {@code is}
 * @param seen a screen that was opened
 * @param unseen a screen that was not
 * @param fell a trap that closed and was not yet corrected
 * @param has a fact that the person has
 */
public record Condition(
        @Nullable String field,
        @Nullable String is,
        @Nullable String seen,
        @Nullable String unseen,
        @Nullable String fell,
        @Nullable String has) {

    boolean holds(Play play) {
        return (field == null || play.holds(field, is == null ? "" : is))
                && (seen == null || play.seen().contains(seen))
                && (unseen == null || !play.seen().contains(unseen))
                && (fell == null || play.late().containsValue(fell))
                && (has == null || play.folder().fact(has).isPresent());
    }
}
