package fr.passerelle.mandate;

import fr.passerelle.kernel.Now;
import fr.passerelle.mandate.NoMandate.Reason;
import fr.passerelle.people.Situation.Protection;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Whether an act may be done, from facts alone: no clock, no database. The one place where it is written. */
final class Rule {

    private static final int OF_AGE = 18;

    private Rule() {}

    /**
     * When somebody worked in the structure, both days included.
     *
     * @param to null while nobody knows the end
     */
    record Membership(LocalDate from, @Nullable LocalDate to) {

        boolean covers(LocalDate day) {
            return !day.isBefore(from) && (to == null || !day.isAfter(to));
        }
    }

    /** What is known of the person: whether she may give a mandate at all. */
    record Capacity(@Nullable LocalDate birthDate, @Nullable Protection protection) {

        /** Why she may not, on that day, or null. */
        @Nullable
        Reason hindrance(LocalDate day) {
            if (protection == Protection.TUTELLE
                    || protection == Protection.CURATELLE
                    || protection == Protection.HABILITATION) {
                return Reason.PROTECTED;
            }
            return birthDate != null && birthDate.plusYears(OF_AGE).isAfter(day) ? Reason.MINOR : null;
        }
    }

    /** Either what allows the act, or why nothing does. */
    record Verdict(
            @Nullable Authorisation authorisation, @Nullable Reason reason) {}

    /** The verdict at that instant. */
    static Verdict decide(
            List<Membership> memberships, Capacity person, List<Authorisation> given, ActAsked asked, Instant at) {
        LocalDate day = LocalDate.ofInstant(at, Now.PARIS);
        if (memberships.stream().noneMatch(membership -> membership.covers(day))) {
            return new Verdict(null, Reason.NOT_MEMBER);
        }
        Reason hindrance = person.hindrance(day);
        return hindrance != null ? new Verdict(null, hindrance) : cover(given, asked, at);
    }

    /** What covers the act at that instant; else why not, from the authorisation that comes closest. */
    static Verdict cover(List<Authorisation> given, ActAsked asked, Instant at) {
        List<Authorisation> candidates = given.stream()
                .filter(each -> each.matter().covers(asked.family(), asked.sheet(), asked.procedure()))
                .toList();
        // The narrowest first: what was signed for this very procedure says it best.
        return candidates.stream()
                .filter(each -> each.holds(at))
                .min(Comparator.comparingInt(Rule::width))
                .map(each -> new Verdict(each, null))
                .orElseGet(() -> new Verdict(null, closest(candidates, at)));
    }

    private static int width(Authorisation authorisation) {
        return authorisation.matter().procedure() != null
                ? 0
                : authorisation.matter().sheet() != null ? 1 : 2;
    }

    private static Reason closest(List<Authorisation> candidates, Instant at) {
        return candidates.stream()
                .max(Comparator.comparing(Rule::moment))
                .map(each -> switch (each.at(at)) {
                    case DRAFT -> Reason.UNSIGNED;
                    case REVOKED -> Reason.REVOKED;
                    default -> Reason.EXPIRED;
                })
                .orElse(Reason.NONE);
    }

    /** A draft is what is being done now; the others count by their end. */
    private static Instant moment(Authorisation authorisation) {
        return authorisation.endsAt() == null ? Instant.MAX : authorisation.end();
    }
}
