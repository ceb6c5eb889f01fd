package fr.passerelle.identity;

import java.util.Locale;

/** The trades of the field; the charter speaks of them and of nothing finer. */
public enum Trade {
    SOCIAL_WORKER("Assistant·e de service social"),
    BUDGET_ADVISER("Conseiller·ère en économie sociale et familiale"),
    EDUCATOR("Éducateur·rice"),
    EMPLOYMENT_ADVISER("Conseiller·ère en insertion professionnelle"),
    DIGITAL_MEDIATOR("Médiateur·rice numérique"),
    RECEPTIONIST("Accueil, secrétariat"),
    VOLUNTEER("Bénévole, service civique, stagiaire"),
    TEAM_LEAD("Chef·fe de service"),
    COORDINATOR("Coordinateur·rice numérique du territoire"),
    ANALYST("Chargé·e d’études"),
    DATA_PROTECTION_OFFICER("Délégué·e à la protection des données"),
    ADMINISTRATOR("Administrateur·rice");

    private final String label;

    Trade(String label) {
        this.label = label;
    }

    /** The French name shown on screens. */
    public String label() {
        return label;
    }

    /** The name used in addresses and file names. */
    public String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
