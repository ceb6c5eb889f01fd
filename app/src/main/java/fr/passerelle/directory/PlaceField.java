package fr.passerelle.directory;

/** The 32 columns of the national schema v1.0.2, in their normative order. */
public enum PlaceField {
    ID("id"),
    PIVOT("pivot"),
    NAME("nom"),
    COMMUNE("commune"),
    POSTAL_CODE("code_postal"),
    INSEE_CODE("code_insee"),
    STREET("adresse"),
    COMPLEMENT("complement_adresse"),
    LATITUDE("latitude"),
    LONGITUDE("longitude"),
    KINDS("typologie"),
    PHONE("telephone"),
    EMAILS("courriels"),
    WEBSITES("site_web"),
    HOURS("horaires"),
    SUMMARY("presentation_resume"),
    DETAIL("presentation_detail"),
    SOURCE("source"),
    MOBILITIES("itinerance"),
    PARENT_STRUCTURE("structure_parente"),
    UPDATED_ON("date_maj"),
    SERVICES("services"),
    AUDIENCES("publics_specifiquement_adresses"),
    NEEDS("prise_en_charge_specifique"),
    FEES("frais_a_charge"),
    PROGRAMMES("dispositif_programmes_nationaux"),
    TRAININGS("formations_labels"),
    OTHER_TRAININGS("autres_formations_labels"),
    ACCESS_MODES("modalites_acces"),
    SUPPORT_MODES("modalites_accompagnement"),
    ACCESSIBILITY_URL("fiche_acces_libre"),
    BOOKING_URL("prise_rdv");

    private final String column;

    PlaceField(String column) {
        this.column = column;
    }

    /** The column's name in the national schema. */
    public String column() {
        return column;
    }
}
