package fr.passerelle.sharing;

import fr.passerelle.identity.Action;
import java.util.EnumSet;
import java.util.Set;

/**
 * What a person may open of her file, one by one. The one place where a category becomes actions of the charter. What stands in none is never shared:
 * social and private notes, a protected address, who follows her, her messages, deciding for her.
 */
public enum Category {
    IDENTITY("Identité", "Son nom, sa date de naissance.", Action.SEE_IDENTITY),
    CONTACT(
            "Moyens de contact",
            "Téléphone, e-mail, commune, langues\u00a0; jamais une adresse protégée.",
            Action.SEE_CONTACT),
    SITUATION(
            "Situation et plan d’action",
            "Logement, besoins, protection, ce qui est convenu.",
            Action.SEE_SITUATION,
            Action.PLAN),
    SCREENING("Repérages", "Ce qui est difficile avec le numérique.", Action.SCREEN),
    PROCEDURES("Démarches", "Ce qui est en cours, envoyé, attendu.", Action.FOLLOW_PROCEDURES),
    MANDATES("Mandats", "Ce qu’elle permet de faire en son nom.", Action.TAKE_MANDATE),
    DOCUMENTS("Papiers", "Les papiers gardés dans son dossier.", Action.SEE_DOCUMENTS, Action.ADD_PAPERS),
    APPOINTMENTS(
            "Rendez-vous", "Orientations, rendez-vous et accompagnements.", Action.REFER, Action.LOG_ACCOMPANIMENT),
    NOTES("Notes partagées", "Jamais les notes sociales ni les notes d’une seule personne.", Action.READ_SHARED_NOTES),
    EXCHANGES(
            "Échanges entre professionnels",
            "Ce que ceux qui la suivent s’écrivent à tous et se confient.",
            Action.READ_EXCHANGES,
            Action.TAKE_TASKS,
            Action.HAND_TASKS);

    private final String label;
    private final String hint;
    private final Set<Action> actions;

    Category(String label, String hint, Action first, Action... others) {
        this.label = label;
        this.hint = hint;
        this.actions = EnumSet.of(first, others);
    }

    /** The French name. */
    public String label() {
        return label;
    }

    /** What it holds, in a few French words. */
    public String hint() {
        return hint;
    }

    /** What it opens, within what the charter grants to a trade. */
    public Set<Action> actions() {
        return EnumSet.copyOf(actions);
    }
}
