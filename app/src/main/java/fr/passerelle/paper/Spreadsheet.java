package fr.passerelle.paper;

import java.io.Closeable;
import org.jspecify.annotations.Nullable;

/**
 * A table written row by row to a stream, so that an export of any length never sits in memory. In this order: notes, columns,
 * rows, close. Cells are texts, numbers, booleans, local dates and times; anything else is written as its text, null as nothing.
 */
public interface Spreadsheet extends Closeable {

    /** A line above the table that says what was asked: « Période », « 2026 ». Figures without their filters mislead. */
    Spreadsheet note(String label, @Nullable Object value);

    /** The names of the columns, once. */
    Spreadsheet columns(String... names);

    /**
     * A line of the table.
     *
     * @param cells one for each column
     * @throws IllegalArgumentException if there are more or fewer
     */
    Spreadsheet row(@Nullable Object... cells);
}
