package fr.passerelle.people;

import fr.passerelle.audit.DossierLines;
import fr.passerelle.audit.DossierLines.Line;
import fr.passerelle.kernel.Now;
import fr.passerelle.people.InvitedGuests.Stay;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who did what to a file, as the journal knows it: once a day for each professional, with the reason of those who do not follow the person. */
@Component
public class FileActs {

    /** A verb of the journal. */
    public static final String OPENED = "dossier.opened";
    /** A verb of the journal. */
    public static final String EDITED = "person.edited";
    /** A verb of the journal. */
    public static final String GRANTED = "access.granted";

    private static final Duration MOTIVATED = Duration.ofHours(24);

    private final DossierLines journal;
    private final JdbcClient jdbc;
    private final ObjectProvider<InvitedGuests> invited;

    FileActs(DossierLines journal, JdbcClient jdbc, ObjectProvider<InvitedGuests> invited) {
        this.journal = journal;
        this.jdbc = jdbc;
        this.invited = invited;
    }

    /**
     * The same act of one day by one professional.
     *
     * @param at the last one
     * @param structure where they work, or empty
     * @param reason what they wrote to open a file that their teams do not follow; null for those who follow the person
     * @param purpose what the person had opened it to them for; null for the others
     */
    public record Act(
            Instant at,
            String verb,
            UUID actor,
            String who,
            String structure,
            @Nullable String reason,
            @Nullable String purpose,
            int times) {

        /** The person invited them. */
        public boolean invited() {
            return purpose != null && reason == null;
        }

        /** The day, as lived in Paris. */
        public LocalDate day() {
            return LocalDate.ofInstant(at, Now.PARIS);
        }

        /** Whether it was done by somebody whose teams do not follow the person. */
        public boolean outside() {
            return reason != null;
        }

        /** « Karim Lopes, Maison des solidarités ». */
        public String name() {
            return structure.isEmpty() ? who : who + ", " + structure;
        }
    }

    private record Key(
            LocalDate day,
            String verb,
            UUID actor,
            @Nullable String reason,
            @Nullable String purpose) {}

    private record Named(UUID id, String name) {}

    /** The acts of these verbs since then, newest first, found in so many lines of the journal. */
    public List<Act> of(UUID person, Set<String> verbs, Instant since, int lines) {
        Set<String> asked = new HashSet<>(verbs);
        asked.add(GRANTED);
        // A motivated access of the day before still opens the file on the first morning.
        List<Line> found = journal.of(person, asked, since.minus(MOTIVATED), lines).stream()
                .filter(line -> line.actor() != null)
                .toList();
        List<Line> grants =
                found.stream().filter(line -> line.verb().equals(GRANTED)).toList();
        Map<UUID, String> people = names(
                "select id, first_name || ' ' || last_name as name from identity_agent where id = any(?)",
                found,
                Line::actor);
        Map<UUID, String> structures =
                names("select id, name from identity_organisation where id = any(?)", found, Line::organisation);
        List<Stay> stays =
                invited.stream().flatMap(guests -> guests.of(person).stream()).toList();
        Map<Key, Act> daily = new LinkedHashMap<>();
        found.stream()
                .filter(line -> verbs.contains(line.verb()) && !line.at().isBefore(since))
                .map(line -> act(line, people, structures, grants, stays))
                .forEach(act -> daily.merge(
                        new Key(act.day(), act.verb(), act.actor(), act.reason(), act.purpose()),
                        act,
                        FileActs::together));
        return List.copyOf(daily.values());
    }

    private static Act act(
            Line line, Map<UUID, String> people, Map<UUID, String> structures, List<Line> grants, List<Stay> stays) {
        UUID actor = Objects.requireNonNull(line.actor());
        return new Act(
                line.at(),
                line.verb(),
                actor,
                people.getOrDefault(actor, "un professionnel"),
                line.organisation() == null ? "" : structures.getOrDefault(line.organisation(), ""),
                reason(line, grants),
                purpose(line, stays),
                1);
    }

    private static Act together(Act last, Act earlier) {
        return new Act(
                last.at(),
                last.verb(),
                last.actor(),
                last.who(),
                last.structure(),
                last.reason(),
                last.purpose(),
                last.times() + earlier.times());
    }

    /** The reason under which the file was open at that moment, or null. */
    private static @Nullable String reason(Line opening, List<Line> grants) {
        return grants.stream()
                .filter(grant -> Objects.equals(grant.actor(), opening.actor())
                        && !grant.at().isAfter(opening.at())
                        && opening.at().isBefore(grant.at().plus(MOTIVATED)))
                .max(Comparator.comparing(Line::at))
                .map(grant -> Objects.requireNonNullElse(grant.reason(), ""))
                .orElse(null);
    }

    /** What the person had opened her file for at that moment, or null. */
    private static @Nullable String purpose(Line opening, List<Stay> stays) {
        return stays.stream()
                .filter(stay -> stay.isOpenTo(opening.actor(), opening.organisation(), opening.at()))
                .map(Stay::purpose)
                .findFirst()
                .orElse(null);
    }

    private Map<UUID, String> names(String sql, List<Line> lines, Function<Line, @Nullable UUID> of) {
        UUID[] ids = lines.stream().map(of).filter(Objects::nonNull).distinct().toArray(UUID[]::new);
        return jdbc.sql(sql).param(ids).query(Named.class).list().stream()
                .collect(Collectors.toMap(Named::id, Named::name));
    }
}
