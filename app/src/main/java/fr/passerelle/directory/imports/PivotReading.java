package fr.passerelle.directory.imports;

import fr.passerelle.directory.PlaceField;
import fr.passerelle.directory.Siret;
import fr.passerelle.directory.imports.ImportResult.FixRule;
import fr.passerelle.directory.imports.ImportResult.WarningKind;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The identifier of the structure: SIRET, else SIREN, RNA or RIDET. Doubts are reported, never a reason to reject. */
final class PivotReading {

    private PivotReading() {}

    static @Nullable String read(RowText row, RowNotes notes) {
        String text = row.line(PlaceField.PIVOT);
        String compact = text.replaceAll("[\\s.]", "").toUpperCase(Locale.ROOT);
        if (compact.isEmpty()) {
            return null;
        }
        if (compact.matches("0+")) {
            notes.warn(WarningKind.PIVOT_PLACEHOLDER, "SIRET absent, remplacé par des zéros dans le fichier.");
            return null;
        }
        if (!compact.matches("[A-Z0-9]{9,14}")) {
            notes.drop(PlaceField.PIVOT, text);
            return null;
        }
        if (compact.matches("\\d{13}") && Siret.isValid("0" + compact)) {
            notes.fix(PlaceField.PIVOT, text, "0" + compact, FixRule.LEADING_ZERO);
            return "0" + compact;
        }
        notes.fix(PlaceField.PIVOT, text, compact, FixRule.CODE_FORMAT);
        boolean doubtful = compact.matches("\\d{14}") ? !Siret.isValid(compact) : compact.matches("\\d{11,13}");
        if (doubtful) {
            notes.warn(
                    WarningKind.PIVOT_SUSPECT,
                    "Le numéro " + compact + " n’est pas un SIRET valable\u00A0: vérifiez-le.");
        }
        return compact;
    }
}
