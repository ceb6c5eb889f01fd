package fr.passerelle.people.notes;

import fr.passerelle.identity.Action;

/** The three kinds of notes: who may read them. */
enum NoteKind {
    SHARED(
            "Partagée avec le suivi",
            "Toutes les équipes qui suivent la personne, hors accueil et bénévoles.",
            "people",
            Action.READ_SHARED_NOTES),
    TEAM(
            "Mon équipe",
            "Les travailleurs sociaux de votre équipe. Note sociale, sous secret professionnel.",
            "team",
            Action.READ_SOCIAL_NOTES),
    MINE("Moi seul·e", "Personne d’autre, ni direction, ni administrateur.", "lock", Action.KEEP_PRIVATE_NOTES);

    private final String label;
    private final String readers;
    private final String icon;
    private final Action action;

    NoteKind(String label, String readers, String icon, Action action) {
        this.label = label;
        this.readers = readers;
        this.icon = icon;
        this.action = action;
    }

    String label() {
        return label;
    }

    String readers() {
        return readers;
    }

    String icon() {
        return icon;
    }

    Action action() {
        return action;
    }
}
