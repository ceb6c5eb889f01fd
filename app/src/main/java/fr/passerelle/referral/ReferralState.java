package fr.passerelle.referral;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/** Where a referral stands; the one table of what may follow what. */
public enum ReferralState {
    /** The person left with the sheet; nobody else was told. */
    GIVEN("Fiche remise", "route", true),
    /** A mail with a signed link left for the place. */
    SENT("Envoyée au lieu", "mail", true),
    /** The place opened the link. */
    READ("Lue par le lieu", "eye", true),
    /** The place expects the person. */
    ACCEPTED("Acceptée par le lieu", "check", true),
    /** The place cannot receive the person, and said why. */
    DECLINED("Refusée par le lieu", "warn", false),
    /** The person went. */
    CAME("Venue", "grow", false),
    /** The person did not go. */
    DID_NOT_COME("Pas venue", "wait", false),
    /** Given up by the person or by the one who refers. */
    CANCELLED("Annulée", "close", false);

    private static final Map<ReferralState, Set<ReferralState>> NEXT = new EnumMap<>(Map.of(
            GIVEN, EnumSet.of(CAME, DID_NOT_COME, CANCELLED),
            SENT, EnumSet.of(READ, ACCEPTED, DECLINED, CAME, DID_NOT_COME, CANCELLED),
            READ, EnumSet.of(ACCEPTED, DECLINED, CAME, DID_NOT_COME, CANCELLED),
            ACCEPTED, EnumSet.of(DECLINED, CAME, DID_NOT_COME, CANCELLED),
            // A missed visit is not an end: the place may see the person the week after.
            DID_NOT_COME, EnumSet.of(CAME, CANCELLED),
            DECLINED, EnumSet.noneOf(ReferralState.class),
            CAME, EnumSet.noneOf(ReferralState.class),
            CANCELLED, EnumSet.noneOf(ReferralState.class)));

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

    /** Whether something is still awaited. */
    public boolean open() {
        return open;
    }

    /** Whether that state may follow this one. */
    public boolean mayBecome(ReferralState next) {
        return NEXT.getOrDefault(this, Set.of()).contains(next);
    }
}
