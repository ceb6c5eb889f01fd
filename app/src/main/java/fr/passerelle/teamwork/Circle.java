package fr.passerelle.teamwork;

import fr.passerelle.identity.Action;

/** For whom an exchange is: the same two circles as notes that are not for oneself alone. */
public enum Circle {
    FOLLOW_UP(
            "Tout le suivi",
            "Toutes les équipes qui suivent la personne, hors accueil et bénévoles.",
            "people",
            Action.READ_EXCHANGES),
    TEAM(
            "Mon équipe",
            "Les travailleurs sociaux de votre équipe. Sous secret professionnel.",
            "team",
            Action.READ_SOCIAL_NOTES);

    private final String label;
    private final String readers;
    private final String icon;
    private final Action action;

    Circle(String label, String readers, String icon, Action action) {
        this.label = label;
        this.readers = readers;
        this.icon = icon;
        this.action = action;
    }

    /** The French words. */
    public String label() {
        return label;
    }

    /** Who reads, in one French sentence. */
    public String readers() {
        return readers;
    }

    /** A name of the sprite. */
    public String icon() {
        return icon;
    }

    /** What the charter must grant to read and to write. */
    public Action action() {
        return action;
    }
}
