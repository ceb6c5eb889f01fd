package fr.passerelle.catalogue;

import fr.passerelle.catalogue.Sheet.AnswerKind;
import fr.passerelle.catalogue.Sheet.Delay;
import fr.passerelle.catalogue.Sheet.Elsewhere.Way;
import fr.passerelle.catalogue.Sheet.Period;
import fr.passerelle.catalogue.Sheet.PeriodKind;
import fr.passerelle.catalogue.Sheet.Piece;
import fr.passerelle.catalogue.Sheet.RemedyKind;
import fr.passerelle.catalogue.Sheet.Silence;
import fr.passerelle.kernel.French;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Says in French what a sheet holds as codes and numbers. */
public final class SheetWords {

    private static final int KB_IN_MB = 1_000;

    private SheetWords() {}

    /** « 2 mois », « 15 jours », « 10 jours ouvrés ». */
    public static String of(Delay delay) {
        if (delay.months() > 0) {
            return delay.months() + "\u00a0mois";
        }
        return delay.days() > 0
                ? French.count(delay.days(), "jour", "jours")
                : French.count(delay.workingDays(), "jour ouvré", "jours ouvrés");
    }

    /** « Par formulaire papier », « Au guichet »… */
    public static String of(Way way) {
        return switch (way) {
            case FORM -> "Formulaire papier";
            case COUNTER -> "Au guichet";
            case PHONE -> "Par téléphone";
            case POST -> "Par courrier";
        };
    }

    /** What no answer means. */
    public static String of(Silence silence) {
        return switch (silence) {
            case REFUSAL -> "Sans réponse, c’est un refus.";
            case ACCEPTANCE -> "Sans réponse, c’est un accord.";
            case NOTHING -> "Sans réponse, il faut relancer\u00a0: le silence ne décide rien.";
            case UNKNOWN -> "On ne sait pas ce que vaut le silence\u00a0: relancer.";
        };
    }

    /** « Réclamation », « Médiateur »… */
    public static String of(RemedyKind kind) {
        return switch (kind) {
            case CLAIM -> "Réclamation";
            case MEDIATOR -> "Médiateur";
            case APPEAL -> "Recours";
            case DEFENDER -> "Défenseur des droits";
            case COURT -> "Tribunal";
        };
    }

    /** What is typed in an answer of the form. */
    public static String of(AnswerKind kind) {
        return switch (kind) {
            case TEXT -> "un texte";
            case DATE -> "une date";
            case MONTH -> "un mois";
            case AMOUNT -> "un montant";
            case NUMBER -> "un nombre";
            case YES_NO -> "oui ou non";
            case CHOICE -> "un choix";
            case NIR_KEY -> "le numéro de sécurité sociale, jamais gardé";
            case PHONE -> "un téléphone";
            case EMAIL -> "un e-mail";
        };
    }

    /** « 1 h 10 ». */
    public static String minutes(int minutes) {
        return French.duration(minutes);
    }

    /** How old a document may be, in which formats and how large; empty when nothing is known. */
    public static String limits(Piece piece) {
        String age = piece.validMonths() == null ? "" : "moins de " + piece.validMonths() + "\u00a0mois";
        return Stream.of(age, file(piece)).filter(said -> !said.isEmpty()).collect(Collectors.joining(", "));
    }

    /** « fichier PDF ou JPEG, 500 Ko au plus »: what the site accepts; empty when nothing is known. */
    public static String file(Piece piece) {
        List<String> said = new ArrayList<>();
        if (!piece.formats().isEmpty()) {
            said.add(String.join(" ou ", piece.formats()));
        }
        if (piece.maxKb() != null) {
            said.add(size(piece.maxKb()) + " au plus");
        }
        return said.isEmpty() ? "" : "fichier " + String.join(", ", said).replaceFirst("^(?=\\d)", "de ");
    }

    /** « 500 Ko », « 2 Mo ». */
    public static String size(int kilobytes) {
        return kilobytes % KB_IN_MB == 0 ? kilobytes / KB_IN_MB + "\u00a0Mo" : kilobytes + "\u00a0Ko";
    }

    /** What comes again, and when. */
    public static List<String> lines(Period period) {
        List<String> lines = new ArrayList<>();
        lines.add((period.kind() == PeriodKind.RENEWAL ? "À renouveler. " : "À déclarer de nouveau. ") + period.text());
        if (period.fromDay() != null && period.toDay() != null) {
            lines.add("Du " + period.fromDay() + " au " + period.toDay()
                    + (period.toDay() < period.fromDay() ? " du mois suivant" : " du mois"));
        }
        if (period.earliestMonths() != null) {
            lines.add("Au plus tôt " + period.earliestMonths() + "\u00a0mois avant la fin");
        }
        if (period.latestMonths() != null) {
            lines.add("Au plus tard " + period.latestMonths() + "\u00a0mois avant la fin");
        }
        return lines;
    }

    /** When somebody last read the facts at their sources. */
    public static String freshness(Sheet sheet) {
        return sheet.checked() == null ? "Jamais relue à la source" : "Relue le " + French.date(sheet.checked());
    }
}
