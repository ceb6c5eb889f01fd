package fr.passerelle.identity;

import static fr.passerelle.identity.Action.*;
import static fr.passerelle.identity.Trade.*;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/**
 * The charter: who may do what, and how far. The one value that the gate enforces, that the page « Qui peut voir quoi ? » shows and that the
 * tests read. Source: code of social action, professional secrecy by trade (CASF L411-3), and the field's request for rights « limited to what the
 * worker's activity needs ».
 */
public final class Charter {

    private static final Set<Trade> SOCIAL = EnumSet.of(SOCIAL_WORKER, BUDGET_ADVISER, EDUCATOR, EMPLOYMENT_ADVISER);
    private static final Set<Trade> FOLLOWING = with(SOCIAL, DIGITAL_MEDIATOR, TEAM_LEAD);
    private static final Set<Trade> WORKING = with(FOLLOWING, VOLUNTEER);
    private static final Set<Trade> EVERYONE = EnumSet.allOf(Trade.class);

    private static final Map<Action, Map<Trade, Scope>> ARTICLES = new EnumMap<>(Action.class);

    static {
        grant(FIND_PERSON, Scope.FOLLOWED, with(WORKING, RECEPTIONIST));
        grant(REGISTER_PERSON, Scope.TERRITORY, with(FOLLOWING, RECEPTIONIST));
        grant(EDIT_PERSON, Scope.FOLLOWED, with(FOLLOWING, RECEPTIONIST));
        grant(OPEN_DOSSIER, Scope.FOLLOWED, WORKING);
        grant(SEE_IDENTITY, Scope.FOLLOWED, with(WORKING, RECEPTIONIST));
        grant(SEE_CONTACT, Scope.FOLLOWED, with(WORKING, RECEPTIONIST));
        grant(SEE_SITUATION, Scope.FOLLOWED, FOLLOWING);
        grant(SEE_FOLLOW_UP, Scope.FOLLOWED, WORKING);
        grant(SEE_OPENINGS, Scope.FOLLOWED, FOLLOWING);
        grant(SEE_DOCUMENTS, Scope.FOLLOWED, FOLLOWING);
        grant(SEE_PROTECTED_ADDRESS, Scope.FOLLOWED, SOCIAL);
        grant(READ_SHARED_NOTES, Scope.FOLLOWED, FOLLOWING);
        grant(READ_EXCHANGES, Scope.FOLLOWED, FOLLOWING);
        grant(READ_SOCIAL_NOTES, Scope.FOLLOWED, SOCIAL);
        grant(KEEP_PRIVATE_NOTES, Scope.FOLLOWED, FOLLOWING);
        grant(MANAGE_FOLLOW_UP, Scope.FOLLOWED, with(SOCIAL, DIGITAL_MEDIATOR, TEAM_LEAD));
        grant(EXCLUDE, Scope.FOLLOWED, FOLLOWING);
        grant(SHARE_DOSSIER, Scope.FOLLOWED, FOLLOWING);
        grant(JOIN_DOSSIERS, Scope.FOLLOWED, with(SOCIAL, DIGITAL_MEDIATOR, TEAM_LEAD));
        grant(REQUEST_ACCESS, Scope.TERRITORY, FOLLOWING);
        grant(SCREEN_QUICKLY, Scope.FOLLOWED, with(WORKING, RECEPTIONIST));
        grant(SCREEN, Scope.FOLLOWED, FOLLOWING);
        grant(PLAN, Scope.FOLLOWED, FOLLOWING);
        grant(REFER, Scope.FOLLOWED, FOLLOWING);
        grant(LOG_ACCOMPANIMENT, Scope.FOLLOWED, WORKING);
        grant(FOLLOW_PROCEDURES, Scope.FOLLOWED, FOLLOWING);
        grant(TAKE_MANDATE, Scope.FOLLOWED, FOLLOWING);
        grant(WRITE_TO_PERSON, Scope.FOLLOWED, FOLLOWING);
        grant(TAKE_AWAY, Scope.FOLLOWED, FOLLOWING);
        grant(IMPORT_FILE, Scope.TERRITORY, with(FOLLOWING, RECEPTIONIST));
        grant(ADD_PAPERS, Scope.FOLLOWED, with(FOLLOWING, RECEPTIONIST));
        grant(KEEP_PAPERS, Scope.FOLLOWED, FOLLOWING);
        grant(PREPARE_PRACTICE, Scope.FOLLOWED, FOLLOWING);
        grant(OPEN_SPACE, Scope.FOLLOWED, FOLLOWING);
        grant(NOTE_REQUEST, Scope.FOLLOWED, with(FOLLOWING, RECEPTIONIST));
        grant(PROPOSE_ERASURE, Scope.FOLLOWED, with(SOCIAL, DIGITAL_MEDIATOR, TEAM_LEAD));
        grant(HAND_TASKS, Scope.FOLLOWED, FOLLOWING);
        grant(TAKE_TASKS, Scope.FOLLOWED, WORKING);

        grant(SEE_OPENED_PAPERS, Scope.TERRITORY, FOLLOWING);
        grant(LOG_ANONYMOUS, Scope.TERRITORY, with(WORKING, RECEPTIONIST));
        grant(SEE_DAY, Scope.TERRITORY, EVERYONE);
        grant(SEE_PLACES, Scope.TERRITORY, EVERYONE);
        grant(CONFIRM_PLACE, Scope.TERRITORY, with(WORKING, RECEPTIONIST, COORDINATOR));
        grant(KEEP_PLACES, Scope.TERRITORY, with(WORKING, RECEPTIONIST, COORDINATOR, ADMINISTRATOR));
        grant(MANAGE_PERMANENCES, Scope.TERRITORY, EnumSet.of(DIGITAL_MEDIATOR, TEAM_LEAD, RECEPTIONIST, COORDINATOR));
        grant(SEE_CATALOGUE, Scope.TERRITORY, with(WORKING, RECEPTIONIST, COORDINATOR));
        grant(LEAD_PRACTICE, Scope.TERRITORY, WORKING);
        grant(SEE_ACTIVITY, Scope.TERRITORY, with(WORKING, RECEPTIONIST, COORDINATOR, ANALYST));
        grant(EXPORT_ACTIVITY, Scope.TERRITORY, EnumSet.of(TEAM_LEAD, COORDINATOR, ANALYST));
        grant(SEE_MY_ACCOUNT, Scope.TERRITORY, EVERYONE);
        grant(SEE_CHARTER, Scope.TERRITORY, EVERYONE);
        grant(OPEN_SHARED, Scope.TERRITORY, FOLLOWING);
        grant(SEE_TEAM_PROCEDURES, Scope.TERRITORY, FOLLOWING);
        grant(SEE_MY_TEAM, Scope.TERRITORY, with(WORKING, RECEPTIONIST));
        grant(DECLARE_ABSENCE, Scope.TERRITORY, WORKING);
        grant(DECLARE_TEAM_ABSENCE, Scope.TERRITORY, EnumSet.of(TEAM_LEAD));
        grant(MEET_AS_A_TEAM, Scope.TERRITORY, FOLLOWING);
        grant(RECEIVE_REFERRALS, Scope.TERRITORY, with(WORKING, RECEPTIONIST));
        grant(SEE_REFERRAL_FLOWS, Scope.TERRITORY, EnumSet.of(COORDINATOR));
        grant(SEND_TO_GROUP, Scope.TERRITORY, FOLLOWING);
        grant(COUNTERSIGN, Scope.TERRITORY, EnumSet.of(TEAM_LEAD));

        grant(MANAGE_PLACES, Scope.TERRITORY, EnumSet.of(COORDINATOR, ADMINISTRATOR));
        grant(KEEP_CATALOGUE, Scope.TERRITORY, EnumSet.of(COORDINATOR));
        grant(PUBLISH_WEEK, Scope.TERRITORY, EnumSet.of(COORDINATOR));
        grant(MANAGE_ACCOUNTS, Scope.TERRITORY, EnumSet.of(ADMINISTRATOR));
        grant(MANAGE_MESSAGES, Scope.TERRITORY, EnumSet.of(ADMINISTRATOR));
        grant(REVIEW_ACCESS, Scope.TERRITORY, EnumSet.of(DATA_PROTECTION_OFFICER));
        grant(READ_JOURNAL, Scope.TERRITORY, EnumSet.of(DATA_PROTECTION_OFFICER));
        grant(AGREE_JOURNAL, Scope.TERRITORY, EnumSet.of(DATA_PROTECTION_OFFICER, ADMINISTRATOR));
        grant(AGREE_ERASURE, Scope.TERRITORY, EnumSet.of(TEAM_LEAD, DATA_PROTECTION_OFFICER));
        grant(AGREE_HAND_OVER, Scope.TERRITORY, EnumSet.of(TEAM_LEAD, DATA_PROTECTION_OFFICER));
        grant(KEEP_DATA_LAW, Scope.TERRITORY, EnumSet.of(DATA_PROTECTION_OFFICER));
        grant(SEE_OUTBOX, Scope.TERRITORY, EVERYONE);
    }

    private Charter() {}

    /** How far a trade may do an action. */
    public static Scope scope(Trade trade, Action action) {
        return ARTICLES.getOrDefault(action, Map.of()).getOrDefault(trade, Scope.NONE);
    }

    private static void grant(Action action, Scope scope, Set<Trade> trades) {
        Map<Trade, Scope> line = ARTICLES.computeIfAbsent(action, a -> new EnumMap<>(Trade.class));
        trades.forEach(trade -> line.put(trade, scope));
    }

    private static Set<Trade> with(Set<Trade> trades, Trade... others) {
        EnumSet<Trade> all = EnumSet.copyOf(trades);
        all.addAll(java.util.List.of(others));
        return all;
    }
}
