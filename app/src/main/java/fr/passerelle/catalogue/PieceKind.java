package fr.passerelle.catalogue;

/** The kinds of supporting documents, the same for every sheet, so that one paper serves several procedures. */
public enum PieceKind {
    IDENTITY("Pièce d’identité"),
    RESIDENCE_PERMIT("Titre de séjour"),
    FAMILY("Livret de famille ou acte d’état civil"),
    PROOF_OF_ADDRESS("Justificatif de domicile"),
    BANK_DETAILS("RIB"),
    TAX_NOTICE("Avis d’impôt"),
    PAYSLIP("Bulletins de salaire"),
    BENEFIT_CERTIFICATE("Attestation de paiement (Caf, MSA, France Travail)"),
    PENSION("Justificatif de pension ou de retraite"),
    HEALTH_CARD("Attestation de droits ou carte Vitale"),
    MEDICAL("Certificat médical"),
    LEASE("Bail ou attestation de loyer"),
    RENT_RECEIPT("Quittance de loyer"),
    EMPLOYMENT("Contrat de travail ou attestation d’employeur"),
    SCHOOL("Certificat de scolarité"),
    PHOTO("Photo d’identité"),
    JUDGMENT("Jugement ou décision"),
    DECISION("Courrier ou décision contestée"),
    VEHICLE("Papiers du véhicule"),
    BILL("Factures ou dettes"),
    BANK_STATEMENT("Relevés de compte"),
    DECLARATION("Attestation sur l’honneur"),
    OTHER("Autre document");

    private final String label;

    PieceKind(String label) {
        this.label = label;
    }

    /** The French words. */
    public String label() {
        return label;
    }
}
