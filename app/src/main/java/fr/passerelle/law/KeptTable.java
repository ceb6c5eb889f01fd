package fr.passerelle.law;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What one table keeps, as the file {@code db/kept.yaml} of its module declares it.
 *
 * @param table its name; tables of the platform carry their schema
 * @param what what it is, in French
 * @param about whom it speaks of
 * @param where SQL condition on its rows that keeps those of {@code :person}; null when it is about no person accompanied
 * @param except SQL condition, also with {@code :person}, on the rows that are not given to her
 * @param purpose key of the processing in the register
 * @param category of which sort most of its columns are
 * @param retention key of the rule that says how long
 * @param erased what becomes of her rows when she is erased
 * @param by the nightly task that ends it
 * @param redact SQL assignments that empty what stays
 * @param because why something stays
 * @param given whether it goes into the file that a person takes away
 * @param withheld columns that do not
 * @param why why not
 * @param contact SQL expression of the moment at which a row shows that the person came; null when it does not
 * @param categories columns of another sort than the table
 * @param columns its columns in French, but those that mean the same everywhere
 */
public record KeptTable(
        String table,
        String what,
        About about,
        @Nullable String where,
        @Nullable String except,
        String purpose,
        Category category,
        String retention,
        Erased erased,
        @Nullable String by,
        @Nullable String redact,
        @Nullable String because,
        Given given,
        List<String> withheld,
        @Nullable String why,
        @Nullable String contact,
        Map<Category, List<String>> categories,
        Map<String, String> columns) {

    public KeptTable {
        erased = Objects.requireNonNullElse(erased, Erased.KEPT);
        given = Objects.requireNonNullElse(given, Given.NO);
        withheld = withheld == null ? List.of() : List.copyOf(withheld);
        categories = categories == null ? Map.of() : Map.copyOf(categories);
        columns = columns == null ? Map.of() : new LinkedHashMap<>(columns);
    }

    /** Whom a table speaks of. */
    public enum About {
        PERSON("Personnes accompagnées"),
        WORKER("Professionnels"),
        PLACE("Lieux"),
        NOBODY("Personne");

        private final String label;

        About(String label) {
            this.label = label;
        }

        /** The French word of the register. */
        public String label() {
            return label;
        }
    }

    /** Of which sort data are. The first nine are those that a person may open to another structure. */
    public enum Category {
        IDENTITY("Identité"),
        CONTACT("Contact"),
        SITUATION("Situation"),
        SCREENING("Repérages"),
        PROCEDURES("Démarches"),
        MANDATES("Mandats"),
        DOCUMENTS("Papiers"),
        APPOINTMENTS("Accompagnements et orientations"),
        NOTES("Notes"),
        JOURNAL("Traces"),
        TECHNICAL("Technique");

        private final String label;

        Category(String label) {
            this.label = label;
        }

        /** The French word of the register. */
        public String label() {
            return label;
        }
    }

    /** What becomes of her rows when she is erased. */
    public enum Erased {
        CASCADE("Disparaît avec la fiche"),
        UNLINKED("Perd son lien avec la fiche"),
        DESTROYED("Détruit avec la clé de ses papiers"),
        JOB("Effacé par un travail de nuit"),
        KEPT("Reste");

        private final String label;

        Erased(String label) {
            this.label = label;
        }

        /** The French words of the register. */
        public String label() {
            return label;
        }
    }

    /** Whether it goes into the file that a person takes away. */
    public enum Given {
        ALL,
        SOME,
        NO
    }

    /** Of which sort one of its columns is. */
    public Category categoryOf(String column) {
        return categories.entrySet().stream()
                .filter(each -> each.getValue().contains(column))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(category);
    }

    /** SQL condition on the rows that are given to {@code :person}; null when none is. */
    public @Nullable String givenWhere() {
        if (given == Given.NO || where == null) {
            return null;
        }
        return except == null ? where : "(" + where + ") and not (" + except + ")";
    }
}
