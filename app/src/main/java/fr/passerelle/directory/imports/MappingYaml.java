package fr.passerelle.directory.imports;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import fr.passerelle.directory.PlaceField;
import fr.passerelle.directory.imports.ImportMapping.Kind;
import fr.passerelle.kernel.PlainText;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The text of a mapping, written in French for those who keep the directory, turned into a mapping or a fault with its line. */
final class MappingYaml {

    private static final List<String> TOP =
            List.of("titre", "pour", "racine", "separateurs", "champs", "termes", "laisser");
    private static final List<String> STEPS = List.of(
            "colonne",
            "colonnes",
            "joindre",
            "par",
            "constante",
            "demi journees",
            "jours",
            "extraire",
            "groupe",
            "couper",
            "garder",
            "dates",
            "remplacer");

    private static final List<String> PROJECTIONS = List.of("lambert 93", "epsg 2154");

    private final char listSeparator;

    private MappingYaml(char listSeparator) {
        this.listSeparator = listSeparator;
    }

    /** @throws MappingFault when it cannot be used as it is written */
    static ImportMapping read(String name, String text) {
        YamlTree tree = YamlTree.read(text);
        Map<String, YamlTree> top = tree.map(TOP);
        String title = required(tree, top, "titre").text();
        if (title.isBlank() || title.length() > 120) {
            throw required(tree, top, "titre").fault("le titre compte de 1 à 120 caractères.");
        }
        String separators = Optional.ofNullable(top.get("separateurs"))
                .map(YamlTree::text)
                .filter(signs -> !signs.isBlank())
                .orElse("|");
        Kind kind = kind(top.get("pour"));
        YamlTree fields = required(tree, top, "champs");
        Map<String, Recipe> recipes = new MappingYaml(separators.charAt(0)).fields(fields, kind);
        for (String needed : kind.required()) {
            if (!recipes.containsKey(needed)) {
                throw fields.fault("il manque le champ «\u00a0" + needed + "\u00a0».");
            }
        }
        return new ImportMapping(
                name,
                title.strip(),
                kind,
                Optional.ofNullable(top.get("racine")).map(YamlTree::text).orElse(""),
                separators,
                recipes,
                terms(top.get("termes")),
                Optional.ofNullable(top.get("laisser")).map(YamlTree::texts).orElse(List.of()));
    }

    private static YamlTree required(YamlTree tree, Map<String, YamlTree> map, String key) {
        return Optional.ofNullable(map.get(key)).orElseThrow(() -> tree.fault("il manque «\u00a0" + key + "\u00a0»."));
    }

    private static Kind kind(@Nullable YamlTree asked) {
        if (asked == null) {
            return Kind.PLACES;
        }
        return Stream.of(Kind.values())
                .filter(kind -> kind.word().equals(PlainText.fold(asked.text())))
                .findFirst()
                .orElseThrow(
                        () -> asked.fault("«\u00a0pour\u00a0» vaut «\u00a0lieux\u00a0» ou «\u00a0services\u00a0»."));
    }

    private Map<String, Recipe> fields(YamlTree fields, Kind kind) {
        Map<String, Recipe> recipes = new LinkedHashMap<>();
        fields.map().forEach((name, value) -> {
            if (name.equals("position")) {
                position(value, recipes);
            } else if (kind.fields().contains(name)) {
                recipes.put(name, recipe(value));
            } else {
                throw value.fault("le champ «\u00a0" + name + "\u00a0» n’existe pas. Les champs\u00a0: "
                        + String.join(", ", kind.fields()) + ".");
            }
        });
        return recipes;
    }

    private Recipe recipe(YamlTree value) {
        if (!value.isMap()) {
            return Recipe.column(value.texts());
        }
        Map<String, YamlTree> steps = value.map(STEPS);
        Recipe recipe = source(value, steps);
        if (steps.containsKey("remplacer")) {
            Map<String, String> words = new LinkedHashMap<>();
            steps.get("remplacer").map().forEach((word, other) -> words.put(word, other.text()));
            recipe = recipe.then(TextSteps.replaced(words));
        }
        if (steps.containsKey("extraire")) {
            recipe = recipe.then(part(steps.get("extraire"), steps.get("groupe")));
        }
        if (steps.containsKey("couper")) {
            recipe = cut(recipe, steps.get("couper"), steps.get("garder"));
        }
        if (steps.containsKey("dates")) {
            recipe = recipe.then(TextSteps.dated(formats(steps.get("dates"))));
        }
        return recipe;
    }

    private Recipe source(YamlTree value, Map<String, YamlTree> steps) {
        List<String> named = Stream.of("colonne", "colonnes", "joindre", "constante", "demi journees", "jours")
                .filter(steps::containsKey)
                .toList();
        if (named.size() != 1) {
            throw value.fault(
                    "il faut dire d’où vient le champ, et une seule fois\u00a0: colonne, colonnes, joindre, constante, demi-journées ou jours.");
        }
        YamlTree from = Objects.requireNonNull(steps.get(named.get(0)));
        return switch (named.get(0)) {
            case "joindre" ->
                Recipe.joined(
                        from.list().stream().map(this::recipe).toList(),
                        Optional.ofNullable(steps.get("par"))
                                .map(YamlTree::text)
                                .orElse(" "));
            case "constante" -> Recipe.constant(from.text());
            case "demi journees" -> week(from, 14);
            case "jours" -> week(from, 7);
            default -> Recipe.column(from.texts());
        };
    }

    private Recipe week(YamlTree columns, int number) {
        if (columns.list().size() != number) {
            throw columns.fault("il faut " + number + " colonnes, du lundi au dimanche\u00a0; il y en a "
                    + columns.list().size() + ".");
        }
        return Recipe.combined(columns.list().stream().map(this::recipe).toList(), HalfDays::week);
    }

    private static UnaryOperator<String> part(YamlTree asked, @Nullable YamlTree group) {
        try {
            Pattern pattern = Pattern.compile(asked.text());
            int rank = group == null ? Math.min(1, pattern.groupCount()) : number(group);
            if (rank < 0 || rank > pattern.groupCount()) {
                throw (group == null ? asked : group).fault("l’expression n’a pas de groupe " + rank + ".");
            }
            return TextSteps.part(pattern, rank);
        } catch (PatternSyntaxException e) {
            throw asked.fault("l’expression à extraire est mal écrite, ou elle emploie ce qui n’est pas admis.");
        }
    }

    private Recipe cut(Recipe recipe, YamlTree separator, @Nullable YamlTree kept) {
        if (separator.text().isEmpty()) {
            throw separator.fault("«\u00a0couper\u00a0» attend un signe ou un mot.");
        }
        if (kept == null) {
            return recipe.then(TextSteps.list(separator.text(), listSeparator));
        }
        int rank = number(kept);
        if (rank == 0) {
            throw kept.fault("on compte les morceaux à partir de 1, ou de -1 en commençant par la fin.");
        }
        return recipe.then(TextSteps.piece(separator.text(), rank));
    }

    private static int number(YamlTree value) {
        if (!value.text().matches("-?\\d{1,3}")) {
            throw value.fault("il faut ici un nombre.");
        }
        return Integer.parseInt(value.text());
    }

    private static List<DateTimeFormatter> formats(YamlTree asked) {
        List<DateTimeFormatter> formats = new ArrayList<>();
        for (String letters : asked.texts()) {
            try {
                formats.add(TextSteps.format(letters));
            } catch (IllegalArgumentException e) {
                throw asked.fault("«\u00a0" + letters
                        + "\u00a0» n’est pas un format de date. Écrivez par exemple jj/mm/aaaa ou aaaa-mm-jj.");
            }
        }
        return formats;
    }

    private void position(YamlTree value, Map<String, Recipe> recipes) {
        Map<String, YamlTree> said =
                value.map(List.of("ensemble", "ordre", "latitude", "longitude", "x", "y", "projection"));
        YamlTree projection = said.get("projection");
        boolean lambert = projection != null;
        if (projection != null && !PROJECTIONS.contains(PlainText.fold(projection.text()))) {
            throw projection.fault("la seule projection connue est «\u00a0lambert-93\u00a0».");
        }
        Recipe both;
        if (said.containsKey("ensemble")) {
            both = recipe(said.get("ensemble"));
        } else {
            String first = lambert ? "x" : "latitude";
            String second = lambert ? "y" : "longitude";
            both = Recipe.joined(
                    List.of(recipe(required(value, said, first)), recipe(required(value, said, second))), " ; ");
        }
        boolean longitudeFirst = !lambert && said.containsKey("ordre") && longitudeFirst(said.get("ordre"));
        recipes.put(PlaceField.LATITUDE.column(), both.then(PointText.latitude(lambert, longitudeFirst)));
        recipes.put(PlaceField.LONGITUDE.column(), both.then(PointText.longitude(lambert, longitudeFirst)));
    }

    private static boolean longitudeFirst(YamlTree asked) {
        return switch (PlainText.fold(asked.text())) {
            case "latitude longitude" -> false;
            case "longitude latitude" -> true;
            default ->
                throw asked.fault(
                        "«\u00a0ordre\u00a0» vaut «\u00a0latitude, longitude\u00a0» ou «\u00a0longitude, latitude\u00a0».");
        };
    }

    private static Map<String, Map<String, List<String>>> terms(@Nullable YamlTree asked) {
        Map<String, Map<String, List<String>>> terms = new LinkedHashMap<>();
        if (asked == null) {
            return terms;
        }
        asked.map().forEach((column, words) -> {
            Map<String, List<String>> folded = new LinkedHashMap<>();
            words.map().forEach((word, codes) -> {
                codes.texts().stream()
                        .filter(code -> !column.equals(PlaceField.KINDS.column()) && !TermReading.isKnown(code))
                        .findFirst()
                        .ifPresent(code -> {
                            throw codes.fault("«\u00a0" + code + "\u00a0» n’est pas un terme du schéma national.");
                        });
                folded.put(PlainText.fold(word), codes.texts());
            });
            terms.put(PlainText.fold(column), folded);
        });
        return terms;
    }
}
