package fr.passerelle.instrument;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One thing proposed, with what produced it; the professional decides.
 *
 * @param code    stable code, such as {@code PREPAID}
 * @param kind    kind of plan line it becomes
 * @param title   French, short
 * @param detail  French, one sentence, or {@code null}
 * @param notes   French sentences that other rules added, such as "on the phone"
 * @param rules   ids of the rules that proposed it, never empty
 * @param answers references {@code ITEM.CHOICE} that led there; empty when only the context did
 * @param reason  « Parce que : … », never empty
 * @param after   code of the action that must come first, or {@code null}
 * @param due     when to act or to look again, or {@code null}
 */
public record Action(
        String code,
        Kind kind,
        String title,
        @Nullable String detail,
        List<String> notes,
        List<String> rules,
        List<String> answers,
        String reason,
        @Nullable String after,
        @Nullable LocalDate due) {

    /** Kinds of line in a plan. */
    public enum Kind {
        WITH,
        WORKSHOP,
        EQUIPMENT,
        CONNECTION,
        WRITING,
        INTERPRETER,
        MANDATE,
        PAPER_CHANNEL,
        MAIL,
        CODES,
        PRACTICE,
        SAFETY,
        ACCESSIBILITY,
        CARER,
        /** For the professional only: never read to the person. */
        SOCIAL_ALERT,
        FOLLOW_UP,
        OTHER
    }
}
