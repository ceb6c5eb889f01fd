package fr.passerelle.exercise;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A screen of a site.
 *
 * @param id unique within the exercise, part of the address
 * @param site the body that shows it; the one of the exercise when absent
 * @param step 1-based place among the steps of the procedure; 0 outside them
 * @param title the words of the site
 * @param ask what to do here, in the words of the exercise
 * @param text paragraphs of the site
 * @param table lines of two cells shown by the site
 * @param messages what waits in a box of e-mails or on a telephone
 * @param small whether the text is printed small, as an exercise of zoom wants
 * @param ordered whether its questions keep their order when the site has changed, because each leads to the next
 * @param button the words of the main button of a screen that asks something
 * @param next where it leads; the first that holds
 * @param links other ways out
 * @param hints three, for a screen where one finds the way
 * @param praise the strategy that the right way out shows, said on the next screen
 */
public record Screen(
        String id,
        Look look,
        @Nullable String site,
        int step,
        String title,
        String ask,
        List<String> text,
        List<Line> table,
        List<Message> messages,
        boolean small,
        List<Field> fields,
        boolean ordered,
        @Nullable String button,
        List<Next> next,
        List<Link> links,
        List<String> hints,
        @Nullable String praise) {

    /** What a screen looks like. */
    public enum Look {
        /** A page of the site. */
        PAGE,
        /** The answers once more, before sending. */
        CHECK,
        /** A box of e-mails. */
        INBOX,
        /** A telephone with its messages. */
        PHONE,
        /** Time passes. */
        TIME,
        /** The list of a search engine. */
        RESULTS,
        /** The files of the device. */
        FILES,
        /** What the body says after sending: accepted, or what it found. */
        OUTCOME,
        /** The end of the exercise. */
        END
    }

    /** Two cells, such as a label and an amount. */
    public record Line(String label, String value) {}

    /** An e-mail or a text message. */
    public record Message(
            String from,
            String subject,
            List<String> text,
            @Nullable Condition when,
            List<Link> links) {

        public Message {
            text = text == null ? List.of() : List.copyOf(text);
            links = links == null ? List.of() : List.copyOf(links);
        }
    }

    /** Where a screen leads when the condition holds. */
    public record Next(String go, @Nullable Condition when) {}

    /**
     * A way out.
     *
     * @param go the screen it opens; absent when it is only a trap
     * @param trap code of the trap that it is
     * @param right whether it is the way of the exercise
     * @param or its words when the site has changed
     */
    public record Link(
            String id,
            String label,
            @Nullable String or,
            @Nullable String help,
            @Nullable String go,
            @Nullable String trap,
            boolean right,
            boolean main,
            @Nullable Condition when) {}

    public Screen {
        look = look == null ? Look.PAGE : look;
        text = text == null ? List.of() : List.copyOf(text);
        table = table == null ? List.of() : List.copyOf(table);
        messages = messages == null ? List.of() : List.copyOf(messages);
        fields = fields == null ? List.of() : List.copyOf(fields);
        next = next == null ? List.of() : List.copyOf(next);
        links = links == null ? List.of() : List.copyOf(links);
        hints = hints == null ? List.of() : List.copyOf(hints);
    }

    /** Whether something is sent from here. */
    public boolean asks() {
        return button != null;
    }
}
