package fr.passerelle.messaging;

/** Why a message did not arrive. */
public enum Ending {
    CANCELLED("Annulé avant de partir"),
    EXPIRED("Trop tard : il n’avait plus de sens, il n’est pas parti"),
    STOPPED("La personne ne veut plus de SMS : il n’est pas parti"),
    ADDRESS_REFUSED("L’adresse est refusée par la messagerie : vérifiez-la"),
    REFUSED("L’opérateur a refusé le message : vérifiez le numéro"),
    UNREACHABLE("La messagerie n’a pas répondu, après plusieurs essais"),
    NOT_DELIVERED("L’opérateur dit que le message n’est pas arrivé");

    private final String words;

    Ending(String words) {
        this.words = words;
    }

    /** The plain French reason. */
    public String words() {
        return words;
    }
}
