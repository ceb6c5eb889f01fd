package fr.passerelle.instrument;

import fr.passerelle.instrument.Action.Kind;
import fr.passerelle.instrument.Evaluation.Band;
import fr.passerelle.instrument.Evaluation.Mode;
import fr.passerelle.instrument.Evaluation.Profile;
import fr.passerelle.instrument.Sheet.Hold;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;

/** The decision rules R0–R17, in the order they are read aloud; the instrument's file holds their French sentences. */
final class Rules {

    static final List<Rule> IN_ORDER = List.of(
            new Rule("R0", Rules::whenWeCannotTellThePersonDecides),
            new Rule("R1", Rules::urgencyComesBeforeLearning),
            new Rule("R2", Rules::otherwiseTheModeFollowsTheProfile),
            new Rule("R3", Rules::deviceFirstIfWanted),
            new Rule("R4", Rules::connectionAccordingToItsCause),
            new Rule("R5", Rules::speakAndShowWhenReadingOrWritingIsHard),
            new Rule("R6", Rules::interpreterForTheProcedure),
            new Rule("R7", Rules::mailboxBeforeAnyAccount),
            new Rule("R8", Rules::codesBackInThePersonsHands),
            new Rule("R9", Rules::fearStartsInThePracticeSite),
            new Rule("R10", Rules::noChildAsHelperAndSupportForCarers),
            new Rule("R11", Rules::trueOrFalseMessage),
            new Rule("R12", Rules::keepScreenPreferences),
            new Rule("R13", Rules::onThePhoneWhenThereIsOnlyAPhone),
            new Rule("R14", Rules::beginnersWhoWantToLearnAlwaysMay),
            new Rule("R15", Rules::referralsAreFollowed),
            new Rule("R16", Rules::lookAgainLater),
            new Rule("R17", Rules::alertTheProfessional));

    /** Enough for the reception version, which gives a provisional mode only, and for a refusal. */
    private static final Set<String> SHORT = Set.of("R0", "R1", "R2", "R16");

    private static final Set<Kind> REFERRALS = EnumSet.of(Kind.WORKSHOP, Kind.EQUIPMENT, Kind.CONNECTION, Kind.WRITING);

    /** A rule, by its number in the research note. */
    record Rule(String id, BiConsumer<Findings, Draft> effect) {

        boolean reads(Findings found) {
            return SHORT.contains(id) || !(found.refused() || found.context().quick());
        }
    }

    private Rules() {}

    private static void whenWeCannotTellThePersonDecides(Findings found, Draft draft) {
        if (found.concluded()) {
            return;
        }
        var why = Because.all(
                found.context(found.refused() ? "refused" : "undetermined"),
                found.because("Q16"),
                found.urgent() ? found.becauseOfUrgency() : List.of());
        var mode = demand(found);
        draft.choose(mode, why);
        proposeMode(mode, why, draft);
        var mayTry = !found.said("Q1.NONE") && found.answers().of("M1").isEmpty();
        if (mayTry && !found.refused() && !found.context().quick()) {
            draft.propose("MINI_TASK", found.context("undetermined"));
        }
        if (!found.context().askedBefore()) {
            draft.propose("ASK_AGAIN", found.context(found.refused() ? "refused" : "undetermined"));
        }
    }

    /** A right must not wait for missing answers: without a demand, what would block the person decides. */
    private static Mode demand(Findings found) {
        if (found.said("Q16.FOR_ME")) {
            return Mode.FOR;
        }
        if (found.said("Q16.NOTHING") && found.withoutNeed()) {
            return Mode.NONE;
        }
        var silent = found.answers().of("Q16").isEmpty();
        return silent && found.urgent() && cannotStartAlone(found) ? Mode.FOR : Mode.WITH;
    }

    private static boolean cannotStartAlone(Findings found) {
        return found.is(Flag.ACCOUNTS_LOST) || found.is(Flag.NO_OWN_DEVICE);
    }

    private static void urgencyComesBeforeLearning(Findings found, Draft draft) {
        if (!found.urgent() || !found.concluded()) {
            return;
        }
        var distant =
                found.is(Profile.P1) || found.is(Profile.P2) || found.standing().band() == Band.LOW;
        var mode = cannotStartAlone(found) || distant ? Mode.FOR : found.is(Profile.P5) ? Mode.BY_PERSON : Mode.WITH;
        var obstacle = found.is(Flag.ACCOUNTS_LOST)
                ? found.because(Flag.ACCOUNTS_LOST)
                : found.is(Flag.NO_OWN_DEVICE) ? found.because(Flag.NO_OWN_DEVICE) : found.becauseOfPractice();
        var why = Because.all(found.becauseOfUrgency(), obstacle);
        draft.choose(mode, why);
        if (mode == Mode.BY_PERSON) {
            draft.propose("PROCEDURE_SHEET", why);
        } else {
            proposeMode(mode, why, draft);
        }
        if (!found.is(Profile.P5) && !found.is(Profile.P1) && !found.declinesLearning()) {
            draft.hold(Hold.URGENT, "WORKSHOP", found.becauseOfUrgency());
            draft.propose("LEARN_LATER", found.becauseOfUrgency());
        }
    }

    private static void otherwiseTheModeFollowsTheProfile(Findings found, Draft draft) {
        if (found.urgent() || !found.concluded()) {
            return;
        }
        var profile = found.standing().profile();
        if (profile == null) {
            receptionMode(found, draft);
            return;
        }
        var why = Because.all(found.becauseOfPractice(), found.becauseOfUrgency());
        switch (profile) {
            case P1 -> lastingAssistance(found, draft);
            case P2 -> together(found, draft, why, List.of("FIRST_STEPS"));
            case P3 -> together(found, draft, why, List.of("PRACTISE", "WORKSHOP"));
            case P4 -> {
                draft.choose(Mode.BY_PERSON, why);
                draft.propose("DO_BESIDE", why);
                learn(found, draft, "PRACTISE_ONE");
            }
            case P5 -> autonomous(found, draft, why);
        }
    }

    private static void receptionMode(Findings found, Draft draft) {
        var band = found.standing().band();
        var why = Because.all(
                found.context("quick"), found.context("band." + band), found.because("Q10"), found.becauseOfUrgency());
        var mode = band != Band.HIGH ? Mode.WITH : found.withoutNeed() ? Mode.NONE : Mode.BY_PERSON;
        draft.choose(mode, why);
        proposeMode(mode, why, draft);
    }

    private static void lastingAssistance(Findings found, Draft draft) {
        var reason = found.context().durableReason();
        if (reason == null) {
            throw new IllegalStateException("Lasting assistance without a confirmed reason");
        }
        var durable = found.context("durable", Findings.day(reason.reviewOn()));
        var why = Because.all(durable, found.because("Q16"), found.becauseOfUrgency());
        draft.choose(Mode.FOR, why);
        draft.propose("MANDATE", why).due(reason.reviewOn());
        draft.propose("PAPER_CHANNEL", durable);
        draft.propose("KEEP_SAFE", durable);
    }

    private static void together(Findings found, Draft draft, List<Because> why, List<String> lessons) {
        draft.choose(Mode.WITH, why);
        draft.propose("DO_WITH", why);
        lessons.forEach(lesson -> learn(found, draft, lesson));
        if (found.is(Flag.TO_LEARN)) {
            var goals = found.instrument().say("goals", String.join(", ", found.goals()));
            draft.note(Kind.WORKSHOP, goals, List.of());
        }
    }

    private static void autonomous(Findings found, Draft draft, List<Because> why) {
        if (found.withoutNeed()) {
            var nothing = found.said("Q16.NOTHING") ? found.because("Q16") : found.context("noNeed");
            draft.choose(Mode.NONE, Because.all(why, nothing));
            draft.propose("PROCEDURE_SHEET", Because.all(found.becauseOfPractice(), nothing));
            return;
        }
        var need = found.is(Flag.WISH) ? found.because("Q16") : found.context("need");
        draft.choose(Mode.BY_PERSON, Because.all(why, need));
        draft.propose("PROCEDURE_SHEET", Because.all(found.becauseOfPractice(), need));
        learn(found, draft, "FREE_RUN");
    }

    private static void proposeMode(Mode mode, List<Because> why, Draft draft) {
        switch (mode) {
            case FOR -> draft.propose("MANDATE", why);
            case WITH -> draft.propose("DO_WITH", why);
            case BY_PERSON -> draft.propose("DO_BESIDE", why);
            case NONE -> {}
        }
    }

    /** Proposes a way to learn, unless urgency, the person's wish or the lack of a machine holds it back. */
    private static void learn(Findings found, Draft draft, String lesson) {
        if (found.urgent()) {
            draft.hold(Hold.URGENT, lesson, found.becauseOfUrgency());
        } else if (found.declinesLearning()) {
            draft.hold(Hold.DECLINED, lesson, found.becauseDeclined());
        } else if (found.is(Flag.NO_OWN_DEVICE) && !found.beginnerWhoWantsToLearn()) {
            draft.hold(Hold.NO_ACCESS, lesson, found.because(Flag.NO_OWN_DEVICE));
        } else {
            draft.propose(lesson, found.becauseOfPractice());
        }
    }

    private static void deviceFirstIfWanted(Findings found, Draft draft) {
        var without = found.is(Flag.NO_OWN_DEVICE);
        if (without && found.said("Q16.DEVICE")) {
            draft.propose("GET_DEVICE", Because.all(found.because("Q1"), found.because("Q16", "wantsDevice")));
        } else if (found.said("Q16.DEVICE") || (without && found.wantsToLearn())) {
            draft.propose("GET_DEVICE", Because.all(found.because(Flag.NO_OWN_DEVICE), found.because("Q16")));
        } else if (without && !found.answers().of("Q16").isEmpty()) {
            draft.hold(Hold.DEVICE_UNWANTED, "GET_DEVICE", Because.all(found.because("Q1"), found.because("Q16")));
        }
        if (without && found.is(Flag.SHARED_DEVICE)) {
            draft.propose("KEEP_SAFE", found.because(Flag.SHARED_DEVICE));
        }
    }

    private static void connectionAccordingToItsCause(Findings found, Draft draft) {
        var wanted = found.said("Q16.INTERNET");
        if (!found.is(Flag.POOR_CONNECTION) && !wanted) {
            return;
        }
        var cause = found.because("Q2_CAUSE");
        var why = cause.isEmpty() ? found.because(Flag.POOR_CONNECTION) : cause;
        var livesOffline = found.is(Flag.OFFLINE) && found.declinesLearning();
        if (found.said("Q2_CAUSE.BANK")) {
            draft.propose("PREPAID", why);
        } else if (found.said("Q2_CAUSE.NETWORK")) {
            draft.propose("WIFI_PLACE", why);
        } else if (!wanted && (found.said("Q2_CAUSE.UNWILLING") || livesOffline)) {
            draft.hold(Hold.CONNECTION_UNWANTED, "SOCIAL_TARIFF", Because.all(why, found.because("Q16")));
        } else {
            draft.propose("SOCIAL_TARIFF", wanted ? Because.all(why, found.because("Q16")) : why);
        }
    }

    private static void speakAndShowWhenReadingOrWritingIsHard(Findings found, Draft draft) {
        if (!found.is(Flag.READING) && !found.is(Flag.SPOKEN)) {
            return;
        }
        var why = found.because(Flag.READING, Flag.SPOKEN);
        draft.propose("ORAL_MODE", why);
        var route = found.said("Q7.FRANCE")
                ? "LITERACY_NETWORK"
                : found.said("Q7.OTHER_LANGUAGE")
                        ? "FRENCH_COURSE"
                        : found.said("Q7.NOT_LEARNED") ? "FIRST_READING" : "IMPROVE_WRITING";
        draft.propose(route, Because.all(why, found.because("Q7")));
    }

    private static void interpreterForTheProcedure(Findings found, Draft draft) {
        if (found.is(Flag.INTERPRETER)) {
            var why = Because.all(found.because(Flag.INTERPRETER), found.because("Q6_LANGUAGE"));
            draft.propose("INTERPRETER", why);
            draft.note(Kind.WORKSHOP, found.instrument().say("suitedGroup"), found.because(Flag.INTERPRETER));
        }
    }

    private static void mailboxBeforeAnyAccount(Findings found, Draft draft) {
        if (found.is(Flag.DEAD_MAILBOX)) {
            if (found.is(Profile.P1)) {
                draft.propose("PAPER_CHANNEL", found.because(Flag.DEAD_MAILBOX));
            } else {
                var recheck = found.context().today().plusMonths(found.delays().mailMonths());
                draft.propose("REOPEN_MAIL", found.because(Flag.DEAD_MAILBOX)).due(recheck);
            }
        }
    }

    private static void codesBackInThePersonsHands(Findings found, Draft draft) {
        if (found.is(Flag.CODES_HELD) || found.is(Flag.ACCOUNTS_LOST)) {
            draft.propose("CODES_SESSION", found.because(Flag.CODES_HELD, Flag.ACCOUNTS_LOST));
        }
    }

    /** The practice site is opened with the professional, so a person without a device is not left out. */
    private static void fearStartsInThePracticeSite(Findings found, Draft draft) {
        if (!found.is(Flag.FEAR)) {
            return;
        }
        var why = Because.all(found.because(Flag.FEAR), found.because(Flag.GIVES_UP));
        if (found.urgent()) {
            draft.hold(Hold.URGENT, "PRACTISE_FIRST", found.becauseOfUrgency());
        } else if (found.declinesLearning()) {
            draft.hold(Hold.DECLINED, "PRACTISE_FIRST", found.becauseDeclined());
        } else {
            draft.propose("PRACTISE_FIRST", why);
        }
    }

    private static void noChildAsHelperAndSupportForCarers(Findings found, Draft draft) {
        if (found.is(Flag.CHILD_HELPER)) {
            draft.propose("INSTEAD_OF_CHILD", found.because(Flag.CHILD_HELPER));
        }
        var accompanied = draft.mode()
                .filter(mode -> mode == Mode.FOR || mode == Mode.WITH)
                .isPresent();
        if (found.said("Q13_WHO.ADULT") && accompanied) {
            draft.propose("CARER_SHEET", found.because("Q13_WHO"));
        }
    }

    private static void trueOrFalseMessage(Findings found, Draft draft) {
        if (found.is(Flag.SCAM_RISK)) {
            draft.propose("SPOT_SCAMS", found.because(Flag.SCAM_RISK));
        }
    }

    private static void keepScreenPreferences(Findings found, Draft draft) {
        if (found.is(Flag.SCREEN_COMFORT)) {
            draft.propose("SCREEN_SETTINGS", found.because(Flag.SCREEN_COMFORT));
        }
    }

    private static void onThePhoneWhenThereIsOnlyAPhone(Findings found, Draft draft) {
        if (found.is(Flag.PHONE_ONLY)) {
            var sentence = found.instrument().say("onPhone");
            draft.note(Kind.PRACTICE, sentence, found.because(Flag.PHONE_ONLY));
            draft.note(Kind.WORKSHOP, sentence, found.because(Flag.PHONE_ONLY));
        }
    }

    /** The other half of R14, no workshop for who declines, is where every lesson passes: {@link #learn}. */
    private static void beginnersWhoWantToLearnAlwaysMay(Findings found, Draft draft) {
        if (found.beginnerWhoWantsToLearn() && !found.urgent()) {
            var lesson = draft.propose("FIRST_STEPS", found.because("Q16"));
            if (found.is(Flag.NO_OWN_DEVICE)) {
                lesson.after("GET_DEVICE");
                draft.note(Kind.WORKSHOP, found.instrument().say("afterDevice"), List.of());
            }
        }
    }

    private static void referralsAreFollowed(Findings found, Draft draft) {
        if (draft.proposes(REFERRALS)) {
            var news = found.context().today().plusDays(found.delays().referralDays());
            draft.propose("FOLLOW_REFERRAL", found.context("referral")).due(news);
        }
    }

    /** After a refusal nothing is asked again but by R0, once. */
    private static void lookAgainLater(Findings found, Draft draft) {
        if (found.refused()) {
            return;
        }
        if (found.context().quick()) {
            draft.propose("FULL_SCREENING", found.context("quick"));
        } else {
            var later = found.context().today().plusMonths(found.delays().rescreenMonths());
            draft.propose("RESCREEN", found.context("time")).due(later);
        }
    }

    private static void alertTheProfessional(Findings found, Draft draft) {
        if (found.is(Flag.UNOPENED_MAIL) || found.is(Flag.ALONE) || found.is(Flag.GIVES_UP)) {
            var why = Because.all(
                    found.because(Flag.UNOPENED_MAIL), found.because(Flag.ALONE), found.because(Flag.GIVES_UP));
            draft.propose("CHECK_RIGHTS", why);
        }
    }
}
