package fr.passerelle.permanence;

import fr.passerelle.directory.Commune;
import fr.passerelle.directory.Communes;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The sectors in which the territory reads its week; until somebody draws some, one for each intercommunality. */
@Component
public class Sectors {

    private final JdbcClient jdbc;
    private final Communes communes;
    private final Permanences permanences;

    Sectors(JdbcClient jdbc, Communes communes, Permanences permanences) {
        this.jdbc = jdbc;
        this.communes = communes;
        this.permanences = permanences;
    }

    /**
     * A named group of communes.
     *
     * @param id null for a sector that nobody drew
     * @param communes by name
     */
    public record Sector(@Nullable UUID id, String name, List<Commune> communes) {

        /** Whether the commune is in it. */
        public boolean has(@Nullable String insee) {
            return insee != null
                    && communes.stream().anyMatch(commune -> commune.code().equals(Communes.whole(insee)));
        }

        /** How many people live there. */
        public int population() {
            return communes.stream().mapToInt(Commune::population).sum();
        }
    }

    private record Row(UUID id, String name, @Nullable String insee) {}

    /** Those that were drawn, by name; the others by where people live, most peopled first. */
    public List<Sector> all() {
        List<Sector> drawn =
                drawn().stream().filter(sector -> !sector.communes().isEmpty()).toList();
        return drawn.isEmpty() ? around() : drawn;
    }

    /** Those that were drawn, by name. */
    public List<Sector> drawn() {
        Map<UUID, List<Row>> rows = jdbc.sql("""
                        select s.id, s.name, c.insee from permanence_sector s
                        left join permanence_sector_commune c on c.sector_id = s.id order by s.name, s.id
                        """).query(Row.class).list().stream()
                .collect(Collectors.groupingBy(Row::id, LinkedHashMap::new, Collectors.toList()));
        return rows.values().stream()
                .map(each -> new Sector(
                        each.get(0).id(),
                        each.get(0).name(),
                        each.stream()
                                .map(Row::insee)
                                .filter(java.util.Objects::nonNull)
                                .map(communes::byCode)
                                .flatMap(Optional::stream)
                                .sorted(Comparator.comparing(Commune::name))
                                .toList()))
                .toList();
    }

    /** « Autour d’Arles »: the intercommunalities in which somebody receives, whole, under the name of their largest commune. */
    private List<Sector> around() {
        Set<String> groups = permanences.all().stream()
                .map(Permanence::spot)
                .filter(java.util.Objects::nonNull)
                .map(spot -> spot.insee() == null ? Optional.<Commune>empty() : communes.byCode(spot.insee()))
                .flatMap(Optional::stream)
                .map(Sectors::group)
                .collect(Collectors.toSet());
        return communes.all().stream()
                .filter(commune -> groups.contains(group(commune)))
                .collect(Collectors.groupingBy(Sectors::group, TreeMap::new, Collectors.toList()))
                .values()
                .stream()
                .map(members -> new Sector(null, around(members), members))
                .sorted(Comparator.comparingInt(Sector::population).reversed())
                .toList();
    }

    private static String group(Commune commune) {
        return commune.epci() == null ? commune.code() : commune.epci();
    }

    private static String around(List<Commune> members) {
        String name = members.stream()
                .max(Comparator.comparingInt(Commune::population))
                .orElseThrow()
                .name();
        if (name.startsWith("Le ")) {
            return "Autour du " + name.substring(3);
        }
        if (name.startsWith("Les ")) {
            return "Autour des " + name.substring(4);
        }
        return "Autour " + (name.matches("^[AEIOUYÉÈÊÎÂŒH].*") ? "d’" : "de ") + name;
    }
}
