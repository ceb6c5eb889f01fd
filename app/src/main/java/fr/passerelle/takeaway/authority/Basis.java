package fr.passerelle.takeaway.authority;

/**
 * The laws on which an authority may ask for a part of a file. A closed list: what stands on none is refused. Source: the articles named; on
 * professional secrecy before an inquiry, code of criminal procedure, art. 60-1 (a legitimate reason may be opposed).
 */
public enum Basis {
    FLAGRANCE("Enquête de flagrance", "Code de procédure pénale, art. 60-1", Secrecy.HOLDS, Silence.ALLOWED),
    PRELIMINARY("Enquête préliminaire", "Code de procédure pénale, art. 77-1-1", Secrecy.HOLDS, Silence.ALLOWED),
    INVESTIGATION(
            "Juge d’instruction, commission rogatoire",
            "Code de procédure pénale, art. 99-3",
            Secrecy.HOLDS,
            Silence.ALLOWED),
    SEIZURE(
            "Perquisition ou saisie décidée par la justice",
            "Code de procédure pénale, art. 56, 76 ou 97",
            Secrecy.LIFTED,
            Silence.ALLOWED),
    ABUSE("Signalement de violences ou de privations", "Code pénal, art. 226-14", Secrecy.LIFTED, Silence.ALLOWED),
    CHILDREN("Juge des enfants", "Code de procédure civile, art. 1183", Secrecy.HOLDS, Silence.REFUSED),
    CIVIL(
            "Juge civil, production de pièces",
            "Code de procédure civile, art. 138 à 142",
            Secrecy.HOLDS,
            Silence.REFUSED),
    DEFENDER("Défenseur·e des droits", "Loi organique n° 2011-333, art. 18 et 20", Secrecy.LIFTED, Silence.REFUSED),
    CNIL("Contrôle de la CNIL", "Loi n° 78-17, art. 19", Secrecy.LIFTED, Silence.REFUSED),
    TAX("Administration fiscale", "Livre des procédures fiscales, art. L. 81 et L. 83", Secrecy.HOLDS, Silence.REFUSED),
    SOCIAL_SECURITY(
            "Organisme de sécurité sociale",
            "Code de la sécurité sociale, art. L. 114-19",
            Secrecy.HOLDS,
            Silence.REFUSED);

    /** Whether notes under professional secrecy may leave. */
    private enum Secrecy {
        HOLDS,
        LIFTED
    }

    /** Whether the person may be told later. */
    private enum Silence {
        ALLOWED,
        REFUSED
    }

    private final String label;
    private final String article;
    private final Secrecy secrecy;
    private final Silence silence;

    Basis(String label, String article, Secrecy secrecy, Silence silence) {
        this.label = label;
        this.article = article;
        this.secrecy = secrecy;
        this.silence = silence;
    }

    /** The French name. */
    public String label() {
        return label;
    }

    /** Where the law says it. */
    public String article() {
        return article;
    }

    /** Whether it reaches notes written under professional secrecy. */
    public boolean liftsSecrecy() {
        return secrecy == Secrecy.LIFTED;
    }

    /** Whether it forbids, for a time, to tell the person. */
    public boolean maySilence() {
        return silence == Silence.ALLOWED;
    }
}
