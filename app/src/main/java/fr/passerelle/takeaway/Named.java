package fr.passerelle.takeaway;

import fr.passerelle.takeaway.GivenColumn.Kind;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The names of professionals, teams and structures, in the place of their identifiers: as « Qui a ouvert mon dossier ? » writes them. */
@Component
class Named {

    private static final String PROFESSIONALS = """
            select g.id, concat_ws(', ', g.first_name || ' ' || g.last_name, (
                select o.name from identity_membership m
                join identity_team t on t.id = m.team_id join identity_organisation o on o.id = t.organisation_id
                where m.agent_id = g.id order by m.starts_on desc, m.id desc limit 1)) as name
            from identity_agent g where g.id = any(?)
            """;
    private static final String TEAMS = """
            select t.id, t.name || ', ' || o.name as name
            from identity_team t join identity_organisation o on o.id = t.organisation_id where t.id = any(?)
            """;
    private static final String STRUCTURES = "select id, name from identity_organisation where id = any(?)";

    private final JdbcClient jdbc;

    Named(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Name(UUID id, String name) {}

    /** What a row that arrived from elsewhere says, by row then by key. */
    Map<UUID, Map<String, String>> arrived(UUID person) {
        Map<UUID, Map<String, String>> names = new HashMap<>();
        jdbc.sql("select row_id, key, words from takeaway_name where person_id = ?")
                .param(person)
                .query((row, i) -> names.computeIfAbsent(row.getObject("row_id", UUID.class), id -> new HashMap<>())
                        .put(row.getString("key"), row.getString("words")))
                .list();
        return names;
    }

    /** Collects identifiers, then tells their names. */
    Book book() {
        return new Book();
    }

    /** The names of one file. */
    final class Book {

        private final Map<Kind, Set<UUID>> asked = new HashMap<>();
        private final Map<UUID, String> names = new HashMap<>();

        void ask(Kind kind, UUID id) {
            asked.computeIfAbsent(kind == Kind.WORDS ? Kind.ACCOUNT : kind, any -> new HashSet<>())
                    .add(id);
        }

        void look() {
            asked.forEach((kind, ids) ->
                    names.putAll(jdbc.sql(sql(kind)).param(ids.toArray(UUID[]::new)).query(Name.class).list().stream()
                            .collect(Collectors.toMap(Name::id, Name::name))));
        }

        String of(UUID id) {
            return Objects.requireNonNullElse(names.get(id), "un professionnel");
        }

        private static String sql(Kind kind) {
            return switch (kind) {
                case TEAM -> TEAMS;
                case STRUCTURE -> STRUCTURES;
                default -> PROFESSIONALS;
            };
        }
    }
}
