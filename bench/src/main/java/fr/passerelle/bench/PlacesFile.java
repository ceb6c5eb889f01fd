package fr.passerelle.bench;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;

/** An invented file in the national schema, over the whole country, with the faults that real files have. */
final class PlacesFile {

    private static final String HEADER =
            "id,pivot,nom,commune,code_postal,code_insee,adresse,complement_adresse,latitude,longitude,"
                    + "typologie,telephone,courriels,site_web,horaires,presentation_resume,presentation_detail,source,itinerance,"
                    + "structure_parente,date_maj,services,publics_specifiquement_adresses,prise_en_charge_specifique,frais_a_charge,"
                    + "dispositif_programmes_nationaux,formations_labels,autres_formations_labels,modalites_acces,"
                    + "modalites_accompagnement,fiche_acces_libre,prise_rdv";
    private static final List<String> NAMES = List.of(
            "Espace numérique", "Médiathèque", "France services", "Centre social", "CCAS", "Maison des solidarités");
    private static final List<String> STREETS = List.of(
            "rue de la République",
            "avenue Jean Jaurès",
            "place du Marché",
            "chemin des Écoles",
            "boulevard Victor Hugo");
    private static final List<String> HOURS = List.of(
            "Mo-Fr 09:00-12:00,14:00-17:30",
            "Mo,Tu,Th 08:30-12:30; We 13:30-18:00",
            "Tu-Sa 10:00-18:00",
            "Du lundi au vendredi de 9h à 12h et de 14h à 17h",
            "");
    private static final List<String> SERVICES = List.of(
            "Aide aux démarches administratives",
            "Maîtrise des outils numériques du quotidien|Aide aux démarches administratives",
            "Accès internet et matériel informatique|Utilisation sécurisée du numérique");

    private final Random random;
    private final List<Commune> communes;

    private PlacesFile(long seed, List<Commune> communes) {
        this.random = new Random(seed);
        this.communes = communes;
    }

    private record Commune(String insee, String name, String postalCode, double latitude, double longitude) {}

    /** Writes so many places; the reference of communes is the one that ships with the application. */
    static void write(Path file, Path root, int count) throws IOException {
        PlacesFile places = new PlacesFile(7, communes(root));
        try (BufferedWriter csv = Files.newBufferedWriter(file)) {
            csv.write(HEADER);
            csv.newLine();
            for (int i = 0; i < count; i++) {
                csv.write(places.line(i));
                csv.newLine();
            }
        }
    }

    /** Two in a hundred are the place before under another number; one in a hundred has no name. */
    private String line(int number) {
        boolean again = number % 50 == 49;
        if (again) {
            random.setSeed(number - 1L);
        } else {
            random.setSeed(number);
        }
        Commune commune = communes.get(random.nextInt(communes.size()));
        String name = number % 100 == 98 ? "" : one(NAMES) + " de " + commune.name;
        return Stream.of(
                        "bench-" + number,
                        "",
                        name,
                        odd(commune.name, number),
                        postal(commune, number),
                        commune.insee,
                        (1 + random.nextInt(90)) + " " + one(STREETS),
                        "",
                        degrees(commune.latitude),
                        degrees(commune.longitude),
                        "ASSO",
                        phone(number),
                        "accueil" + number + "@lieu.example",
                        "https://lieu.example/" + number,
                        one(HOURS),
                        "Un lieu inventé pour mesurer.",
                        "",
                        "Mesure",
                        "Fixe",
                        "",
                        "2026-0%d-1%d".formatted(1 + random.nextInt(9), random.nextInt(9)),
                        one(SERVICES),
                        "Seniors|Jeunes",
                        "Surdité|Illettrisme",
                        "Gratuit",
                        "Aidants Connect",
                        "",
                        "",
                        "Se présenter|Téléphoner",
                        "Accompagnement individuel|En autonomie",
                        "",
                        "")
                .map(cell -> '"' + cell.replace("\"", "\"\"") + '"')
                .collect(Collectors.joining(","));
    }

    private String one(List<String> list) {
        return list.get(random.nextInt(list.size()));
    }

    private String degrees(double centre) {
        return String.format(Locale.ROOT, "%.5f", centre + (random.nextDouble() - 0.5) / 60);
    }

    private static String odd(String commune, int number) {
        return number % 20 == 3 ? " " + commune.toUpperCase(Locale.FRENCH) + " " : commune;
    }

    /** Spreadsheets eat the zero that begins a postal code. */
    private static String postal(Commune commune, int number) {
        return number % 10 == 7 ? commune.postalCode.replaceFirst("^0", "") : commune.postalCode;
    }

    private static String phone(int number) {
        String digits = "04%08d".formatted(42_000_000 + number);
        return number % 4 == 0
                ? digits.replaceAll("(..)(?=.)", "$1 ")
                : number % 4 == 1 ? "+33" + digits.substring(1) : digits;
    }

    private static List<Commune> communes(Path root) throws IOException {
        Path reference = root.resolve("app/src/main/resources/fr/passerelle/directory/communes/communes.csv.gz");
        List<Commune> communes = new ArrayList<>();
        try (BufferedReader lines = new BufferedReader(
                new InputStreamReader(new GZIPInputStream(Files.newInputStream(reference)), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                String[] cells = line.split(",", -1);
                if (cells.length == 9 && cells[7].matches("-?\\d+\\.\\d+") && cells[5].matches("\\d{5}.*")) {
                    communes.add(new Commune(
                            cells[0],
                            cells[1],
                            cells[5].substring(0, 5),
                            Double.parseDouble(cells[7]),
                            Double.parseDouble(cells[8])));
                }
            }
        }
        return communes;
    }
}
