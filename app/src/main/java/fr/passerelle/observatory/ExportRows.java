package fr.passerelle.observatory;

import fr.passerelle.design.Bars;
import fr.passerelle.design.Series;
import fr.passerelle.observatory.Charts.Drawn;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The lines of an export: one number a line, with what it is about. */
final class ExportRows {

    /** How small numbers are protected, in the words of the exports. */
    static final String RULE =
            "Sous 11, et là où un autre nombre le ferait deviner, le nombre est masqué. Les autres sont arrondis à 5.";

    private ExportRows() {}

    /**
     * One number.
     *
     * @param number null for words, or when hidden
     */
    record Row(
            String table,
            String line,
            String column,
            @Nullable Integer number,
            String words) {

        String[] cells() {
            return new String[] {table, line, column, words};
        }
    }

    static List<Row> of(Activity activity, Drawn drawn) {
        Activity.Filters filters = activity.filters();
        List<Row> rows = new ArrayList<>();
        rows.add(words("Tableau", "Ligne", "Colonne", "Nombre"));
        rows.add(words("Sélection", "Période", "", filters.period().words()));
        rows.add(words("Sélection", "Organisation", "", filters.organisationName()));
        rows.add(words("Sélection", "Commune", "", filters.communeName()));
        rows.add(words("Sélection", "Règle", "", RULE));
        rows.add(number("Ensemble", "Accompagnements", "", activity.acts()));
        rows.add(number("Ensemble", "Personnes suivies, au moins une fois", "", activity.persons()));
        rows.add(number("Ensemble", "Heures", "", activity.hours()));
        rows.add(number("Ensemble", "Participations à un groupe", "", activity.heads()));
        if (drawn.modes() != null) {
            months(drawn.modes(), rows);
        }
        for (Bars bars : drawn.bars()) {
            bars.bars().forEach(bar -> rows.add(number(bars.about(), bar.label(), bars.counted(), bar.value())));
        }
        return rows;
    }

    private static void months(Series series, List<Row> rows) {
        for (int month = 0; month < series.moments().size(); month++) {
            for (Series.Line line : series.lines()) {
                rows.add(number(
                        series.about(),
                        series.moments().get(month),
                        line.name(),
                        line.values().get(month)));
            }
        }
    }

    static Row number(String table, String line, String column, @Nullable Integer number) {
        return new Row(table, line, column, number, number == null ? "masqué" : number.toString());
    }

    static Row words(String table, String line, String column, String words) {
        return new Row(table, line, column, null, words);
    }
}
