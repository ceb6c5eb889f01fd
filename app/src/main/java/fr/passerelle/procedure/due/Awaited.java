package fr.passerelle.procedure.due;

import fr.passerelle.catalogue.Operator;
import fr.passerelle.kernel.French;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A line of the due list of a team.
 *
 * @param id of the procedure, or of the due date
 * @param operator null for a due date that no sheet describes
 */
record Awaited(
        Kind kind,
        UUID id,
        UUID personId,
        String person,
        String title,
        @Nullable Operator operator,
        LocalDate dueOn) {

    /** What is due. */
    enum Kind {
        ANSWER("Réponse attendue"),
        PIECE("Pièce demandée"),
        PERIODIC("À faire");

        private final String label;

        Kind(String label) {
            this.label = label;
        }

        String label() {
            return label;
        }
    }

    String href() {
        String home = "/personnes/" + personId;
        return kind == Kind.PERIODIC ? home + ShowDues.PATH + "#e-" + id : home + "/demarches/" + id;
    }

    /** « Caf : pas de réponse, attendue il y a 3 semaines ». */
    String words(LocalDate today) {
        String when = French.relative(dueOn, today);
        boolean late = dueOn.isBefore(today);
        return switch (kind) {
            case ANSWER -> from() + (late ? "pas de réponse, attendue " + when : "réponse attendue " + when);
            case PIECE ->
                from() + (late ? "la pièce demandée était à envoyer " + when : "une pièce est à envoyer " + when);
            case PERIODIC -> late ? "C’était à faire " + when : "À faire " + when;
        };
    }

    private String from() {
        return operator == null || operator == Operator.AUTRE ? "Opérateur\u00a0: " : operator.label() + "\u00a0: ";
    }

    /** Where the next page of the list begins. */
    String position() {
        return dueOn + "_" + id;
    }
}
