package fr.passerelle.referral.answer;

import fr.passerelle.design.Language;
import fr.passerelle.design.Words;
import fr.passerelle.kernel.Now;
import fr.passerelle.referral.DeclineReason;
import fr.passerelle.referral.Moves;
import fr.passerelle.referral.Outcome;
import fr.passerelle.referral.ReferralState;
import fr.passerelle.referral.Shared;
import fr.passerelle.referral.Welcome;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;

/**
 * What the place answers.
 *
 * @param welcome with ACCEPTED: when it is open, or at a slot, then day and hour
 * @param why with DECLINED, words with it
 * @param outcome with RESULT
 */
record AnswerForm(
        @Nullable ReferralState state,
        @Nullable Welcome welcome,
        @Nullable LocalDate day,
        @Nullable LocalTime hour,
        @Nullable DeclineReason why,
        @Nullable String words,
        @Nullable Outcome outcome) {

    private static final int LONGEST = 300;

    /** Further away nobody keeps an appointment, and a typing error hides there. */
    private static final int FURTHEST_MONTHS = 6;

    /** Refuses what is missing, in the reader's words. */
    void check(BindingResult errors, Words said, LocalDate today) {
        if (state == ReferralState.DECLINED && why == null && !errors.hasFieldErrors("why")) {
            errors.rejectValue("why", "none", said.of("choose-reason"));
        }
        if (words != null && words.length() > LONGEST) {
            errors.rejectValue("words", "long", said.of("too-long"));
        }
        if (state == ReferralState.RESULT && outcome == null && !errors.hasFieldErrors("outcome")) {
            errors.rejectValue("outcome", "none", said.of("choose-outcome"));
        }
        if (state == ReferralState.ACCEPTED && welcome == Welcome.AT_SLOT) {
            checkSlot(errors, said, today);
        }
    }

    private void checkSlot(BindingResult errors, Words said, LocalDate today) {
        if (day == null) {
            if (!errors.hasFieldErrors("day")) {
                errors.rejectValue("day", "none", said.of("choose-day"));
            }
        } else if (day.isBefore(today) || day.isAfter(today.plusMonths(FURTHEST_MONTHS))) {
            errors.rejectValue("day", "far", said.of("day-far"));
        }
        if (hour == null && !errors.hasFieldErrors("hour")) {
            errors.rejectValue("hour", "none", said.of("choose-hour"));
        }
    }

    /** The move that was chosen, once the form is accepted. */
    Moves.To move() {
        ReferralState next = Objects.requireNonNull(state);
        return switch (next) {
            case ACCEPTED -> accepted();
            case DECLINED -> Moves.To.declined(Objects.requireNonNull(why), words);
            case RESULT -> Moves.To.result(Objects.requireNonNull(outcome));
            default -> Moves.To.state(next);
        };
    }

    private Moves.To accepted() {
        LocalDate chosen = day;
        LocalTime time = hour;
        if (welcome != Welcome.AT_SLOT || chosen == null || time == null) {
            return Moves.To.accepted(Welcome.WHEN_OPEN, null, "Attendue pendant l’ouverture du lieu");
        }
        Instant slot = chosen.atTime(time).atZone(Now.PARIS).toInstant();
        return Moves.To.accepted(Welcome.AT_SLOT, slot, "Rendez-vous donné\u00a0: " + Shared.moment(slot, Language.FR));
    }
}
