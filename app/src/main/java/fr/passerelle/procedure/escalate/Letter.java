package fr.passerelle.procedure.escalate;

import fr.passerelle.catalogue.Sheet.RemedyKind;
import fr.passerelle.kernel.French;
import fr.passerelle.procedure.Procedure;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Fills the fields of a letter of the library with what is known of a procedure; what is not known is asked on the letter's page. */
final class Letter {

    private Letter() {}

    /** What is said of a remedy. */
    static String label(RemedyKind kind) {
        return switch (kind) {
            case CLAIM -> "Réclamation";
            case MEDIATOR -> "Médiateur";
            case APPEAL -> "Recours";
            case DEFENDER -> "Défenseur des droits";
            case COURT -> "Tribunal";
        };
    }

    /** The letter of the library; null where no letter is enough. */
    static @Nullable String of(RemedyKind kind) {
        return switch (kind) {
            case CLAIM -> "reclamation";
            case MEDIATOR -> "mediateur";
            case APPEAL -> "recours-amiable";
            case DEFENDER -> "defenseur-des-droits";
            case COURT -> null;
        };
    }

    /**
     * The fields of that letter.
     *
     * @param decided the day of the decision, or null when none came
     * @param claimed the day of the claim, or null
     */
    static Map<String, String> fields(
            RemedyKind kind, Procedure procedure, @Nullable LocalDate decided, @Nullable LocalDate claimed) {
        Map<String, String> fields = new HashMap<>();
        fields.put("operator", procedure.operator().label());
        fields.put("matter", "«\u00a0" + procedure.title() + "\u00a0»");
        fields.put("number", procedure.reference() == null ? "" : procedure.reference());
        fields.put("facts", facts(procedure));
        fields.put("claimed", claimed == null ? "" : French.date(claimed));
        fields.put("answer", procedure.decidedOn() == null ? "Je n’ai reçu aucune réponse." : "");
        if (kind == RemedyKind.APPEAL && decided != null) {
            fields.put("decided", French.date(decided));
            fields.put("decision", "refusé ma demande\u00a0: " + lower(procedure.title()) + ".");
        }
        fields.put(
                "wish",
                kind == RemedyKind.APPEAL || procedure.decidedOn() != null
                        ? "de revoir cette décision."
                        : "d’étudier ma demande et de me faire connaître votre décision.");
        if (kind == RemedyKind.MEDIATOR || kind == RemedyKind.DEFENDER) {
            fields.put(
                    "wish",
                    procedure.decidedOn() == null
                            ? "que ma demande soit étudiée et qu’une réponse me soit donnée."
                            : "que cette décision soit revue.");
        }
        return fields;
    }

    private static String facts(Procedure procedure) {
        StringBuilder facts = new StringBuilder();
        if (procedure.sentOn() != null) {
            facts.append("J’ai envoyé cette demande le ")
                    .append(French.date(procedure.sentOn()))
                    .append(". ");
        }
        LocalDate decided = procedure.decidedOn();
        if (decided != null) {
            facts.append("Une décision a été prise le ")
                    .append(French.date(decided))
                    .append(". Je ne suis pas d’accord avec elle.");
        } else if (procedure.expectedOn() != null) {
            facts.append("Une réponse devait m’arriver vers le ")
                    .append(French.date(procedure.expectedOn()))
                    .append(". Je n’ai rien reçu.");
        }
        return facts.toString().strip();
    }

    private static String lower(String title) {
        return title.substring(0, 1).toLowerCase(Locale.FRANCE) + title.substring(1);
    }
}
