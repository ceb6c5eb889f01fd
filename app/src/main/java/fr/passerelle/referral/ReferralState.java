package fr.passerelle.referral;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/**
 * Where a referral stands; the one table of what may follow what. That nobody has answered is not a state: nobody does it, it is read from the days
 * that pass, and the place may still answer.
 */
public enum ReferralState {
    /** Written, read again before it leaves; nobody was told. */
    DRAFT("Brouillon", "pen", false),
    /** The person left with the sheet; nobody else was told. */
    GIVEN("Fiche remise", "route", true),
    /** The place was told: a signed link by mail, or its own page of received referrals. */
    SENT("Envoyée au lieu", "mail", true),
    /** The place opened it. */
    READ("Lue par le lieu", "eye", true),
    /** The place expects the person, at a slot or when it is open. */
    ACCEPTED("Acceptée par le lieu", "check", true),
    /** The place cannot receive the person, and said why; another place is looked for. */
    DECLINED("Refusée par le lieu", "warn", true),
    /** The person went. */
    CAME("Venue", "grow", false),
    /** The person did not go. */
    DID_NOT_COME("Pas venue", "wait", true),
    /** One knows what came of it. */
    RESULT("Suite connue", "grow", false),
    /** Closed by somebody, for a reason. */
    CLOSED("Close", "lock", false),
    /** Withdrawn on the person's word: the link is dead. */
    CANCELLED("Retirée", "close", false);

    private static final Map<ReferralState, Set<ReferralState>> NEXT = new EnumMap<>(ReferralState.class);

    static {
        NEXT.put(DRAFT, EnumSet.of(SENT, CANCELLED));
        NEXT.put(GIVEN, EnumSet.of(CAME, DID_NOT_COME, CANCELLED, CLOSED));
        NEXT.put(SENT, EnumSet.of(READ, ACCEPTED, DECLINED, CAME, DID_NOT_COME, CANCELLED, CLOSED));
        NEXT.put(READ, EnumSet.of(ACCEPTED, DECLINED, CAME, DID_NOT_COME, CANCELLED, CLOSED));
        NEXT.put(ACCEPTED, EnumSet.of(DECLINED, CAME, DID_NOT_COME, CANCELLED, CLOSED));
        NEXT.put(DECLINED, EnumSet.of(CANCELLED, CLOSED));
        // A missed visit is not an end: the place may give another slot, or see the person the week after.
        NEXT.put(DID_NOT_COME, EnumSet.of(ACCEPTED, DECLINED, CAME, CANCELLED, CLOSED));
        NEXT.put(CAME, EnumSet.of(RESULT, CANCELLED, CLOSED));
        NEXT.put(RESULT, EnumSet.of(CANCELLED, CLOSED));
    }

    private final String label;
    private final String icon;
    private final boolean open;

    ReferralState(String label, String icon, boolean open) {
        this.label = label;
        this.icon = icon;
        this.open = open;
    }

    /** The French words of the state. */
    public String label() {
        return label;
    }

    /** The symbol that goes with them. */
    public String icon() {
        return icon;
    }

    /** Whether something is still awaited, of the place, of the person or of the one who refers. */
    public boolean open() {
        return open;
    }

    /** Whether the place has been told and has not answered. */
    public boolean unanswered() {
        return this == SENT || this == READ;
    }

    /** Whether the place may be keeping time for the person, and must be told when she is not sent there any more. */
    public boolean concernsPlace() {
        return unanswered() || this == ACCEPTED;
    }

    /** Whether the place may still read what the person agreed to share. */
    public boolean readable() {
        return mayBecome(CAME) && this != GIVEN || this == CAME;
    }

    /** Whether that state may follow this one. */
    public boolean mayBecome(ReferralState next) {
        return NEXT.getOrDefault(this, Set.of()).contains(next);
    }
}
