package fr.passerelle.referral;

/** How somebody who refers wishes to hear of what comes back. */
public enum TellMe {
    AT_ONCE("Tout de suite, un message à chaque changement"),
    EVENING("Un seul message le soir, s’il s’est passé quelque chose"),
    NEVER("Jamais\u00a0: je regarde «\u00a0Ma journée\u00a0»");

    private final String label;

    TellMe(String label) {
        this.label = label;
    }

    /** The French sentence. */
    public String label() {
        return label;
    }
}
