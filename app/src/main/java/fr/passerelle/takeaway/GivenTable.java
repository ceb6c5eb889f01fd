package fr.passerelle.takeaway;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A table of which a person takes her rows away.
 *
 * @param part the heading under which the package writes it: its module, mostly
 * @param list its name under that heading
 * @param of the SQL condition that keeps the rows given to {@code :person}
 * @param lives whether its rows become rows again on arrival; else they are kept as what another Passerelle said
 * @param columns all of them
 * @param arrival by column, what is written on arrival in the place of what did not leave
 * @param line the columns that tell the row in one line, or null when it is not told
 */
public record GivenTable(
        String part,
        String name,
        String list,
        String of,
        boolean lives,
        List<GivenColumn> columns,
        Map<String, String> arrival,
        @Nullable Line line) {

    /**
     * One line about a row, for the summary.
     *
     * @param at the column of its day
     * @param told the column of its words
     * @param state the column of how it stands, or null
     */
    public record Line(String at, String told, @Nullable String state) {}

    /** The columns of which something leaves. */
    public List<GivenColumn> leaving() {
        return columns.stream().filter(column -> column.kind().leaves()).toList();
    }

    /** {@code plan.actions}. */
    public String path() {
        return part + "." + list;
    }
}
