package fr.passerelle.directory;

import ch.poole.openinghoursparser.OpeningHoursParseException;
import ch.poole.openinghoursparser.OpeningHoursParser;
import ch.poole.openinghoursparser.Rule;
import ch.poole.openinghoursparser.RuleModifier;
import ch.poole.openinghoursparser.TimeSpan;
import ch.poole.openinghoursparser.TokenMgrError;
import fr.passerelle.directory.OpeningHours.State;
import java.io.StringReader;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One rule of an OSM « opening_hours » text, ready to be evaluated.
 *
 * @param slots the hours concerned, the whole day when the rule gives none
 * @param allDay whether the rule gives no hours of its own
 */
record HoursRule(Join join, HoursCondition condition, List<HoursSlot> slots, State state, boolean allDay) {

    /** How a rule combines with those before it: « ; » « , » « || ». */
    enum Join {
        OVERRIDE,
        ADD,
        FALLBACK
    }

    private static final Pattern COMMENT = Pattern.compile("\"[^\"]*\"");
    // The lenient parser takes German or French day names for others (« Di » is a Tuesday to it): only English goes in.
    private static final Pattern OTHER_WORD = Pattern.compile(
            "(?<![\\p{L}])(?!(?:Mo|Tu|We|Th|Fr|Sa|Su|Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec|PH|SH|off|closed|open"
                    + "|unknown|week|easter|day|days|sunrise|sunset|dawn|dusk)(?![\\p{L}]))\\p{L}+");
    private static final int TOO_LONG_A_NIGHT = 12 * 60;

    /** Empty when the text is not opening hours this product is sure to understand. */
    static Optional<List<HoursRule>> read(String text) {
        if (OTHER_WORD.matcher(COMMENT.matcher(text).replaceAll("\"\"")).find()) {
            return Optional.empty();
        }
        try {
            List<HoursRule> rules = new OpeningHoursParser(new StringReader(text))
                    .rules(false).stream()
                            .filter(rule -> !rule.isEmpty())
                            .map(HoursRule::of)
                            .toList();
            return rules.isEmpty() ? Optional.empty() : Optional.of(rules);
        } catch (OpeningHoursParseException | RuntimeException | TokenMgrError e) {
            // The generated lexer signals odd characters with an Error; whatever it chokes on is simply not understood.
            return Optional.empty();
        }
    }

    private static HoursRule of(Rule rule) {
        RuleModifier modifier = rule.getModifier();
        String comment = modifier != null && modifier.getComment() != null ? modifier.getComment() : rule.getComment();
        List<TimeSpan> times = rule.getTimes();
        boolean allDay = times == null || times.isEmpty();
        State state = state(rule, modifier, comment, allDay);
        List<HoursSlot> slots = allDay
                ? List.of(new HoursSlot(0, HoursSlot.DAY, state, comment))
                : times.stream().map(span -> slot(span, state, comment)).toList();
        return new HoursRule(join(rule), HoursCondition.of(rule), slots, state, allDay);
    }

    private static Join join(Rule rule) {
        if (rule.isFallBack()) {
            return Join.FALLBACK;
        }
        return rule.isAdditive() ? Join.ADD : Join.OVERRIDE;
    }

    private static State state(Rule rule, @Nullable RuleModifier modifier, @Nullable String comment, boolean allDay) {
        if (modifier != null && modifier.getModifier() != null) {
            return switch (modifier.getModifier()) {
                case OPEN -> State.OPEN;
                case CLOSED, OFF -> State.CLOSED;
                case UNKNOWN -> State.UNKNOWN;
            };
        }
        // A comment alone means « it depends » in the OSM specification; days without hours do not mean day and night.
        return comment != null || (allDay && !rule.isTwentyfourseven()) ? State.UNKNOWN : State.OPEN;
    }

    private static HoursSlot slot(TimeSpan span, State state, @Nullable String comment) {
        boolean vague = span.getStartEvent() != null
                || span.getEndEvent() != null
                || span.isOpenEnded()
                || span.getInterval() > 0
                || span.getEnd() == TimeSpan.UNDEFINED_TIME
                || span.getEnd() == span.getStart();
        int start = span.getStartEvent() != null || span.getStart() == TimeSpan.UNDEFINED_TIME ? 0 : span.getStart();
        int end = span.getEnd() < start ? span.getEnd() + HoursSlot.DAY : span.getEnd();
        boolean backwards = end > HoursSlot.DAY && end - start > TOO_LONG_A_NIGHT;
        if (vague || backwards) {
            return new HoursSlot(backwards ? 0 : start, HoursSlot.DAY, State.UNKNOWN, comment);
        }
        return new HoursSlot(start, end, state, comment);
    }

    /** The comments of the rule, without repetition. */
    Stream<String> comments() {
        return slots.stream()
                .map(HoursSlot::comment)
                .filter(comment -> comment != null && !comment.isBlank())
                .distinct();
    }
}
