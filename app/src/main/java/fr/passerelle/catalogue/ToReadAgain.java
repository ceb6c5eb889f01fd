package fr.passerelle.catalogue;

import java.time.LocalDate;
import java.util.List;

/** Extension point: what else, besides the sheets, is to be held against its sources again by whoever keeps the catalogue. */
public interface ToReadAgain {

    /**
     * Something that has not been read at its sources for long.
     *
     * @param href where one reads it
     * @param checked the day on which it last was
     */
    record Item(String title, String href, LocalDate checked) {}

    /** What these things are, as a heading. */
    String heading();

    /** What to do once it is read. */
    String then();

    /** Those that wait, the oldest first. */
    List<Item> items();
}
