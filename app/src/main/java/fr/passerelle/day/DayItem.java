package fr.passerelle.day;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One thing that waits.
 *
 * @param part where it stands on the page
 * @param title what it is, with the person's short name where the viewer may know it
 * @param detail one more line, or empty
 * @param href where one deals with it
 * @param due the day by which, or null
 * @param icon a name of the sprite
 * @param verb the words of the button, such as « Relancer »
 */
public record DayItem(
        Part part,
        String title,
        String detail,
        String href,
        @Nullable LocalDate due,
        String icon,
        String verb) {

    /** The same, that the viewer does for an absent colleague: « Pour Nadia. ». */
    public DayItem standingInFor(String firstName) {
        String whose = "Pour " + firstName + ".";
        return new DayItem(part, title, detail.isEmpty() ? whose : whose + " " + detail, href, due, icon, verb);
    }

    /** The parts of the page, in their order. */
    public enum Part {
        DUE("À faire"),
        REFERRALS("Orientations à suivre"),
        DRAFTS("Brouillons"),
        CHANGES("Du nouveau dans mes dossiers");

        private final String label;

        Part(String label) {
            this.label = label;
        }

        /** The French heading. */
        public String label() {
            return label;
        }
    }
}
