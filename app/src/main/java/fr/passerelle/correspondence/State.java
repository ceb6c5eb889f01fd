package fr.passerelle.correspondence;

/** Where a message or a letter stands in the house; once posted, the outbox says how far it has come. */
public enum State {
    DRAFT("Brouillon"),
    TO_SIGN("À signer"),
    SENT_BACK("À revoir"),
    READY("Prêt à imprimer"),
    POSTED("Confié à l’envoi"),
    HANDED("Remis ou posté"),
    CANCELLED("Annulé");

    private final String label;

    State(String label) {
        this.label = label;
    }

    /** The French words. */
    public String label() {
        return label;
    }

    /** Whether its author may still change it. */
    public boolean open() {
        return this == DRAFT || this == SENT_BACK;
    }
}
