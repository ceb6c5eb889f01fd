package fr.passerelle.instrument;

import fr.passerelle.instrument.Evaluation.Level;
import fr.passerelle.instrument.Evaluation.Profile;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** What the rules read: the answers that count, their scores and flags, and the context, each able to say why. */
record Findings(
        Instrument instrument,
        Answers answers,
        Context context,
        Scores scores,
        Standing standing,
        Map<Flag, List<String>> flags) {

    private static final List<String> GESTURES =
            List.of("Q11_SITE", "Q11_FORM", "Q11_PHOTO", "Q11_APPOINTMENT", "Q11_DOCUMENT");

    static Findings of(Instrument instrument, Answers given, Context context) {
        var answers = counted(instrument, given, context.quick());
        var scores = Scores.of(instrument, answers);
        var durable = context.lasting(instrument.sheet().delays());
        var standing = given.refused()
                ? Standing.unknown()
                : context.quick()
                        ? Standing.atReception(instrument, answers, scores)
                        : Standing.of(instrument, answers, scores, durable);
        return new Findings(instrument, answers, context, scores, standing, raise(instrument, answers, context));
    }

    /** A refusal keeps only the demand, the reception version its items; a follow-up without its parent is left out. */
    private static Answers counted(Instrument instrument, Answers given, boolean quick) {
        var kept = new TreeMap<>(given.chosen());
        kept.keySet().removeIf(code -> {
            var item = instrument.item(code).orElseThrow();
            return given.refused() ? !code.equals("Q16") : (quick && !item.quick()) || !item.counts(given);
        });
        return new Answers(kept, given.refused());
    }

    private static Map<Flag, List<String>> raise(Instrument instrument, Answers answers, Context context) {
        var flags = new EnumMap<Flag, List<String>>(Flag.class);
        instrument.sheet().flags().forEach((flag, test) -> {
            var met = test.when().met(answers);
            if (!met.isEmpty()) {
                flags.put(flag, met);
            }
        });
        var need = context.need();
        if (need != null) {
            flags.put(Flag.NEED, List.of());
            if (need.due() != null) {
                flags.put(Flag.DATED, List.of());
            }
        }
        return flags;
    }

    boolean refused() {
        return answers.refused();
    }

    boolean concluded() {
        return standing.level() != null || standing.band() != null;
    }

    boolean is(Flag flag) {
        return flags.containsKey(flag);
    }

    boolean is(Profile profile) {
        return standing.profile() == profile;
    }

    boolean said(String reference) {
        return answers.has(reference);
    }

    boolean urgent() {
        return context.urgent(delays());
    }

    /** No wish and no procedure to be done. */
    boolean withoutNeed() {
        return context.need() == null && !is(Flag.WISH);
    }

    boolean wantsToLearn() {
        return said("Q16.LEARN");
    }

    /** Asking that things be done, or asking nothing, is a way to decline learning; a recent "no" lasts six months. */
    boolean declinesLearning() {
        return said("Q16.FOR_ME") || said("Q16.NOTHING") || (context.declinedLately(delays()) && !wantsToLearn());
    }

    /** N0 and willing: never turned away from a workshop, even when a device must come first. */
    boolean beginnerWhoWantsToLearn() {
        return standing.level() == Level.N0 && wantsToLearn();
    }

    Sheet.Delays delays() {
        return instrument.sheet().delays();
    }

    List<Because> because(Flag flag) {
        return flags.getOrDefault(flag, List.of()).stream().map(this::part).toList();
    }

    /** What was answered to an item, if anything. */
    List<Because> because(String item) {
        return answers.of(item).stream()
                .map(choice -> part(item + "." + choice))
                .toList();
    }

    List<Because> because(Flag first, Flag second) {
        return Because.all(because(first), because(second));
    }

    /** A phrase of the instrument standing for the answer to this item, such as « en souhaite un ». */
    List<Because> because(String item, String phrase) {
        var references =
                answers.of(item).stream().map(choice -> item + "." + choice).toList();
        return List.of(numbered(instrument.say(phrase), item, references));
    }

    List<Because> context(String phrase, Object... values) {
        return List.of(Because.context(instrument.say(phrase, values)));
    }

    List<Because> becauseOfUrgency() {
        var need = context.need();
        if (need == null || !urgent()) {
            return context("calm");
        }
        var due = need.due();
        return need.rightAtRisk() || due == null ? context("rightAtRisk") : context("due", day(due));
    }

    List<Because> becauseDeclined() {
        var declined = context.learningDeclinedOn();
        if (said("Q16.FOR_ME") || said("Q16.NOTHING") || declined == null) {
            return because("Q16");
        }
        return context("declinedOn", day(declined));
    }

    /** How the person manages online, in a few words: gestures, or use when there is none, then the last procedure. */
    List<Because> becauseOfPractice() {
        var known = scores.value("Q11");
        if (known == null || is(Flag.OFFLINE)) {
            return Because.all(because("Q3"), because("Q10"));
        }
        var references = GESTURES.stream()
                .flatMap(item -> answers.of(item).stream().map(choice -> item + "." + choice))
                .toList();
        return Because.all(
                List.of(numbered(instrument.say(gestures(known)), GESTURES.get(0), references)), because("Q10"));
    }

    private static String gestures(int points) {
        if (points == 0) {
            return "gestures.none";
        }
        return points < 8 ? "gestures.some" : points < 10 ? "gestures.most" : "gestures.all";
    }

    /** Labels of the gestures still to learn. */
    List<String> goals() {
        return flags.getOrDefault(Flag.TO_LEARN, List.of()).stream()
                .map(reference ->
                        instrument.item(Answers.itemOf(reference)).orElseThrow().label())
                .toList();
    }

    static String day(LocalDate date) {
        var written = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.FRENCH).format(date);
        return date.getDayOfMonth() == 1 ? "1er" + written.substring(1) : written;
    }

    private Because part(String reference) {
        var item = instrument.item(Answers.itemOf(reference)).orElseThrow();
        var choice = item.choice(Answers.choiceOf(reference)).orElseThrow();
        return numbered(choice.because(), item.code(), List.of(reference));
    }

    private Because numbered(String words, String item, List<String> references) {
        var question = instrument.item(item).orElseThrow().question();
        return new Because(instrument.say("numbered", words, question), references);
    }
}
