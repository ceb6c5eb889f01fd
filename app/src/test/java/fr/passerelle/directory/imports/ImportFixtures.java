package fr.passerelle.directory.imports;

import fr.passerelle.directory.Place;
import fr.passerelle.directory.communes.CommunesFixtures;
import fr.passerelle.directory.imports.ImportResult.Fix;
import fr.passerelle.directory.imports.ImportResult.FixRule;
import fr.passerelle.directory.imports.ImportResult.Warning;
import fr.passerelle.directory.imports.ImportResult.WarningKind;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Files of one row, valid unless told otherwise. */
final class ImportFixtures {

    static final PlaceImport PLACES = new PlaceImport(CommunesFixtures.france(), LocalDate.of(2026, 11, 22));

    private ImportFixtures() {}

    /** A valid row in Reims with these columns changed or added: name, value, name, value… */
    static ImportResult importing(String... changes) {
        Map<String, String> cells = new LinkedHashMap<>(Map.of(
                "id",
                "a-1",
                "nom",
                "Le lieu",
                "commune",
                "Reims",
                "code_postal",
                "51100",
                "adresse",
                "1 rue de Vesle",
                "latitude",
                "49.2551",
                "longitude",
                "4.0312",
                "date_maj",
                "2026-01-02",
                "pivot",
                "43493312300029"));
        for (int i = 0; i < changes.length; i += 2) {
            cells.put(changes[i], changes[i + 1]);
        }
        return importing(csv(List.copyOf(cells.keySet())) + csv(List.copyOf(cells.values())));
    }

    static ImportResult importing(String text) {
        return PLACES.read(text.getBytes(StandardCharsets.UTF_8));
    }

    static Place place(String... changes) {
        return importing(changes).accepted().get(0);
    }

    static List<FixRule> rules(ImportResult result) {
        return result.fixes().stream().map(Fix::rule).toList();
    }

    static List<WarningKind> kinds(ImportResult result) {
        return result.warnings().stream().map(Warning::kind).toList();
    }

    private static String csv(List<String> cells) {
        return cells.stream()
                .map(cell -> '"' + cell.replace("\"", "\"\"") + '"')
                .collect(Collectors.joining(",", "", "\n"));
    }
}
