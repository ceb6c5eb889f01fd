package fr.passerelle.permanence.publish;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a document says, as it was on the day it was published: it is kept word for word.
 *
 * @param address of the page that the code to scan opens
 * @param parts the sectors in which somebody receives, then what is out of them, then what is held from afar
 */
public record Edition(
        int number, String territory, LocalDate publishedOn, LocalDate validUntil, String address, List<Part> parts) {

    public Edition {
        parts = List.copyOf(parts);
    }

    /**
     * A sector.
     *
     * @param communes their names
     * @param codes their INSEE codes, from which its plan is drawn; none for what has no plan
     */
    public record Part(String name, List<String> communes, List<String> codes, List<Line> lines) {

        public Part {
            communes = List.copyOf(communes);
            codes = List.copyOf(codes);
            lines = List.copyOf(lines);
        }
    }

    /**
     * A permanence.
     *
     * @param number the same on the plan and in the list
     * @param what « Papiers et démarches sur internet, apprendre à se servir d’un ordinateur »
     * @param come « Il faut un rendez-vous. Appelez le matin. »
     * @param link the video room, or null
     */
    public record Line(
            int number,
            String title,
            String what,
            String where,
            String address,
            @Nullable String commune,
            @Nullable Double latitude,
            @Nullable Double longitude,
            List<String> when,
            String come,
            @Nullable String phone,
            String languages,
            @Nullable String link) {

        public Line {
            when = List.copyOf(when);
        }

        /** Whether the plan can show it. */
        public boolean placed() {
            return latitude != null && longitude != null;
        }
    }

    /** All permanences, by their number. */
    public List<Line> lines() {
        return parts.stream().flatMap(part -> part.lines().stream()).toList();
    }
}
