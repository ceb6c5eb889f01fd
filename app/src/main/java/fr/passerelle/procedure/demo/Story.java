package fr.passerelle.procedure.demo;

import fr.passerelle.activity.Mode;
import fr.passerelle.catalogue.Family;
import fr.passerelle.catalogue.Operator;
import fr.passerelle.catalogue.PieceKind;
import fr.passerelle.procedure.AbandonReason;
import fr.passerelle.procedure.ProcedureState;
import fr.passerelle.procedure.Waiting;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A procedure such as a team knows hundreds of.
 *
 * @param sheet of the catalogue, kept only where it exists
 * @param why the mode
 * @param begun so many days ago
 * @param sent so many days ago, or 0
 * @param expected in so many days from today, below 0 when late, or null
 * @param words of the last move, or null
 */
record Story(
        Kind kind,
        Mode mode,
        String why,
        ProcedureState state,
        @Nullable Waiting waiting,
        int begun,
        int sent,
        @Nullable Integer expected,
        @Nullable AbandonReason reason,
        @Nullable String words) {

    /** What is asked of whom, with what. */
    enum Kind {
        RSA_QUARTER(
                "caf-rsa-trimestrielle",
                "Déclarer ses ressources du trimestre (RSA, prime d’activité)",
                Operator.CAF,
                Family.FAMILLE,
                PieceKind.PAYSLIP,
                PieceKind.BENEFIT_CERTIFICATE),
        C2S(
                "ameli-c2s-demande",
                "Demander la complémentaire santé solidaire (C2S)",
                Operator.ASSURANCE_MALADIE,
                Family.SOCIAL,
                PieceKind.TAX_NOTICE,
                PieceKind.BANK_DETAILS),
        SOCIAL_HOUSING(
                "logement-social-demande",
                "Demander un logement social",
                Operator.LOGEMENT,
                Family.LOGEMENT,
                PieceKind.IDENTITY,
                PieceKind.TAX_NOTICE,
                PieceKind.LEASE),
        RESIDENCE(
                "anef-titre-sejour-renouvellement",
                "Renouveler un titre de séjour",
                Operator.PREFECTURE,
                Family.ETRANGER,
                PieceKind.RESIDENCE_PERMIT,
                PieceKind.PROOF_OF_ADDRESS,
                PieceKind.PHOTO),
        DISABILITY(
                "mdph-aah",
                "Demander l’allocation aux adultes handicapés (AAH)",
                Operator.MDPH,
                Family.SOCIAL,
                PieceKind.IDENTITY,
                PieceKind.MEDICAL),
        RENT_AID(
                "caf-aide-logement-demande",
                "Demander l’aide au logement",
                Operator.CAF,
                Family.LOGEMENT,
                PieceKind.LEASE,
                PieceKind.BANK_DETAILS),
        PENSION(
                "retraite-demande",
                "Demander sa retraite",
                Operator.RETRAITE,
                Family.TRAVAIL,
                PieceKind.IDENTITY,
                PieceKind.BANK_DETAILS),
        TAX("impots-declaration-revenus", "Déclarer ses revenus", Operator.IMPOTS, Family.ARGENT, PieceKind.TAX_NOTICE),
        ENERGY("energie-cheque", "Demander le chèque énergie", Operator.ENERGIE, Family.LOGEMENT, PieceKind.BILL),
        LEGAL_AID(
                "justice-aide-juridictionnelle",
                "Demander l’aide juridictionnelle",
                Operator.JUSTICE,
                Family.JUSTICE,
                PieceKind.TAX_NOTICE,
                PieceKind.IDENTITY);

        final String sheet;
        final String title;
        final Operator operator;
        final Family family;
        final List<PieceKind> pieces;

        Kind(String sheet, String title, Operator operator, Family family, PieceKind... pieces) {
            this.sheet = sheet;
            this.title = title;
            this.operator = operator;
            this.family = family;
            this.pieces = List.of(pieces);
        }
    }

    /** The same some days earlier. */
    Story moved(int days) {
        return new Story(
                kind,
                mode,
                why,
                state,
                waiting,
                begun + days,
                sent == 0 ? 0 : sent + days,
                expected == null ? null : Integer.valueOf(expected - days / 2),
                reason,
                words);
    }

    private static Story before(Kind kind, Mode mode, String why, ProcedureState state, int begun) {
        return new Story(kind, mode, why, state, null, begun, 0, null, null, null);
    }

    private static Story after(
            Kind kind,
            ProcedureState state,
            @Nullable Waiting waiting,
            int sent,
            @Nullable Integer expected,
            @Nullable String words) {
        return new Story(
                kind,
                Mode.WITH,
                "Elle veut apprendre à le faire",
                state,
                waiting,
                sent + 9,
                sent,
                expected,
                null,
                words);
    }

    private static Story stopped(Kind kind, AbandonReason reason, String words) {
        return new Story(
                kind, Mode.WITH, "Conseil du repérage", ProcedureState.ABANDONED, null, 70, 0, null, reason, words);
    }

    /** One in every state, in the order in which the people of the guide get them. */
    static final List<Story> ALL = List.of(
            before(Kind.RSA_QUARTER, Mode.WITH, "Elle dicte, on tape ensemble", ProcedureState.TO_PREPARE, 4),
            after(Kind.C2S, ProcedureState.WAITING, Waiting.PIECE_ASKED, 31, 6, "L’avis d’impôt n’était pas lisible"),
            after(Kind.SOCIAL_HOUSING, ProcedureState.WAITING, Waiting.UNDER_REVIEW, 60, 40, null),
            after(Kind.RENT_AID, ProcedureState.RIGHT_OPEN, null, 96, null, "Premier versement le mois prochain"),
            before(Kind.PENSION, Mode.FOR, "Il n’a pas d’appareil et préfère signer", ProcedureState.READY, 12),
            after(Kind.DISABILITY, ProcedureState.WAITING, Waiting.NO_ANSWER, 140, -18, "Toujours rien après un appel"),
            after(Kind.TAX, ProcedureState.SENT, null, 3, 27, null),
            after(Kind.RESIDENCE, ProcedureState.WAITING, Waiting.NO_ANSWER, 75, -9, null),
            after(Kind.ENERGY, ProcedureState.ACCEPTED, null, 44, null, "Le chèque arrive par courrier"),
            after(Kind.RENT_AID, ProcedureState.PARTLY, null, 50, null, "Accordée sans le rappel demandé"),
            after(
                    Kind.LEGAL_AID,
                    ProcedureState.REFUSED,
                    null,
                    38,
                    null,
                    "Ressources de l’année passée prises en compte"),
            after(Kind.RSA_QUARTER, ProcedureState.REMEDY, null, 62, 35, "Réclamation écrite à la Caf"),
            stopped(Kind.C2S, AbandonReason.NOT_ASKED, "Elle craint de devoir rembourser"),
            stopped(Kind.ENERGY, AbandonReason.NOT_PROPOSED, "Le délai était passé quand on l’a su"),
            before(Kind.SOCIAL_HOUSING, Mode.FOR, "Ne lit pas le français", ProcedureState.TO_PREPARE, 20),
            after(Kind.RSA_QUARTER, ProcedureState.RIGHT_OPEN, null, 40, null, null));
}
