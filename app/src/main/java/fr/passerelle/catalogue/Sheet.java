package fr.passerelle.catalogue;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What one must know of a procedure, as kept in {@code sheets/ID.yaml}. Facts age: each sheet names its sources and the day on which somebody last
 * read them again.
 *
 * @param id stable, such as {@code caf-rsa-demande}; published addresses hold it
 * @param title « Demander le RSA »
 * @param purpose one sentence in easy French
 * @param also other operators that hold the same procedure
 * @param opens key of the right that it opens, such as {@code rsa}; null when it opens none
 * @param site address of the official site; null when it is done without one
 * @param answers what the form asks, in its order
 * @param checked the day on which the facts were last read at their sources; null when nobody did yet
 */
public record Sheet(
        String id,
        String title,
        String purpose,
        Operator operator,
        List<Operator> also,
        Family family,
        @Nullable String opens,
        List<String> who,
        @Nullable String site,
        List<Elsewhere> elsewhere,
        List<Piece> pieces,
        List<Answer> answers,
        List<String> steps,
        List<Mistake> mistakes,
        Minutes minutes,
        After after,
        List<Remedy> remedies,
        @Nullable Period period,
        List<Source> sources,
        @Nullable LocalDate checked) {

    public Sheet {
        also = List.copyOf(also == null ? List.of() : also);
        who = List.copyOf(who);
        elsewhere = List.copyOf(elsewhere);
        pieces = List.copyOf(pieces == null ? List.of() : pieces);
        answers = List.copyOf(answers == null ? List.of() : answers);
        steps = List.copyOf(steps);
        mistakes = List.copyOf(mistakes == null ? List.of() : mistakes);
        remedies = List.copyOf(remedies == null ? List.of() : remedies);
        sources = List.copyOf(sources);
    }

    /**
     * How to do it without the site.
     *
     * @param number of a form, « Cerfa n° 15481 », or null
     */
    public record Elsewhere(
            Way kind,
            String text,
            @Nullable String number,
            @Nullable String phone,
            @Nullable String address) {

        /** A way that needs no computer. */
        public enum Way {
            FORM,
            COUNTER,
            PHONE,
            POST
        }
    }

    /**
     * A document to join.
     *
     * @param anyOf pieces with the same key stand for each other: one is enough; null when it stands alone
     * @param validMonths how old it may be, in months, or null
     * @param formats accepted by the site, of {@link #FORMATS}; empty when not known
     * @param maxKb largest file accepted by the site, in kilobytes of 1 000 bytes, or null
     * @param when only for whom this is true; null when for everybody
     */
    public record Piece(
            PieceKind kind,
            String label,
            @Nullable String anyOf,
            @Nullable Integer validMonths,
            List<String> formats,
            @Nullable Integer maxKb,
            @Nullable String when) {

        /** What files are called. */
        public static final List<String> FORMATS = List.of("PDF", "JPEG", "PNG", "HEIC", "DOCX");

        public Piece {
            formats = List.copyOf(formats == null ? List.of() : formats);
        }
    }

    /**
     * A question of the form.
     *
     * @param key stable within the sheet
     * @param choices for a {@link AnswerKind#CHOICE}
     * @param optional whether it may stay empty
     */
    public record Answer(
            String key,
            String label,
            AnswerKind kind,
            List<String> choices,
            @Nullable String hint,
            boolean optional) {

        public Answer {
            choices = List.copyOf(choices == null ? List.of() : choices);
        }
    }

    /** How an answer is checked; NIR_KEY keeps only whether the number and its key agree, never the number. */
    public enum AnswerKind {
        TEXT,
        DATE,
        MONTH,
        AMOUNT,
        NUMBER,
        YES_NO,
        CHOICE,
        NIR_KEY,
        PHONE,
        EMAIL
    }

    /** A usual mistake, and how to avoid it. */
    public record Mistake(String what, String avoid) {}

    /**
     * How long it takes, in minutes.
     *
     * @param doneFor in place of the person
     * @param doneWith together with her
     */
    public record Minutes(
            @JsonProperty("for") int doneFor,
            @JsonProperty("with") int doneWith) {}

    /**
     * What happens once it is sent.
     *
     * @param delay the normal one; null when none is known
     * @param silence what it means when nobody answers
     */
    public record After(
            String text,
            @Nullable Delay delay,
            Silence silence,
            @Nullable String silenceText) {}

    /** What no answer means in law. */
    public enum Silence {
        REFUSAL,
        ACCEPTANCE,
        NOTHING,
        UNKNOWN
    }

    /** A length of time; exactly one of the three is above zero. */
    public record Delay(int months, int days, int workingDays) {

        public Delay {
            if ((months > 0 ? 1 : 0) + (days > 0 ? 1 : 0) + (workingDays > 0 ? 1 : 0) != 1) {
                throw new IllegalArgumentException("a delay is months, days or working days");
            }
        }
    }

    /** What can be done against a refusal or a silence, first things first. */
    public record Remedy(
            RemedyKind kind, String text, @Nullable Delay within) {}

    /** From the friendliest to the heaviest. */
    public enum RemedyKind {
        CLAIM,
        MEDIATOR,
        APPEAL,
        DEFENDER,
        COURT
    }

    /**
     * What comes again.
     *
     * @param everyMonths 1 monthly, 3 quarterly, 12 yearly
     * @param fromDay first day of the month of the window, or null
     * @param toDay last day of the window, in the following month when lower than {@code fromDay}, or null
     * @param earliestMonths for a renewal, how many months before the end it may be asked, or null
     * @param latestMonths for a renewal, how many months before the end it must be asked, or null
     */
    public record Period(
            PeriodKind kind,
            String text,
            int everyMonths,
            @Nullable Integer fromDay,
            @Nullable Integer toDay,
            @Nullable Integer earliestMonths,
            @Nullable Integer latestMonths) {}

    /** A declaration to make again and again, or a right to renew before it ends. */
    public enum PeriodKind {
        DECLARATION,
        RENEWAL
    }

    /** Where the facts come from. */
    public record Source(String title, @Nullable String url) {}

    /** The documents to join, in their order: those of one list stand for each other, one is enough. */
    public List<List<Piece>> alternatives() {
        Map<String, List<Piece>> groups = new LinkedHashMap<>();
        for (Piece piece : pieces) {
            String key = piece.anyOf() == null ? "alone " + groups.size() : piece.anyOf();
            groups.computeIfAbsent(key, any -> new ArrayList<>()).add(piece);
        }
        return List.copyOf(groups.values());
    }

    /** Whether the facts were read again at their sources within a year. */
    public boolean fresh(LocalDate today) {
        return checked != null && !checked.isBefore(today.minusMonths(12));
    }
}
