package fr.passerelle.activity.log;

import fr.passerelle.activity.Accompaniment.Kind;
import fr.passerelle.activity.Accompaniment.Outcome;
import fr.passerelle.activity.Mode;
import fr.passerelle.activity.Setting;
import fr.passerelle.activity.Theme;
import fr.passerelle.catalogue.Operator;
import fr.passerelle.identity.Viewer;
import fr.passerelle.kernel.NotFound;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads entries: those of a file, and one's own. */
@Component
class Entries {

    private static final String COLUMNS = """
            a.id, a.day, a.minutes, a.setting, a.place, a.kind, a.heads, a.themes, a.operator, a.procedure, a.mode, a.outcome,
            a.next_step, a.next_on, a.next_closed_at is not null as closed, a.author = :viewer as mine,
            coalesce(t.name || ', ', '') || o.name as team
            """;

    private final JdbcClient jdbc;

    Entries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * An entry as pages show it.
     *
     * @param mine whether the viewer wrote it, and so may take it as a model
     */
    record Line(
            UUID id,
            LocalDate day,
            int minutes,
            Setting setting,
            @Nullable String place,
            Kind kind,
            int heads,
            List<Theme> themes,
            @Nullable Operator operator,
            @Nullable String procedure,
            @Nullable Mode mode,
            @Nullable Outcome outcome,
            @Nullable String nextStep,
            @Nullable LocalDate nextOn,
            boolean closed,
            boolean mine,
            String team) {

        /** What it was, in one line: the operator and the procedure, else the themes. */
        String what() {
            if (operator != null && operator != Operator.AUTRE) {
                return procedure == null ? operator.label() : operator.label() + "\u00a0: " + procedure;
            }
            return procedure != null ? procedure : themeWords();
        }

        /** The themes, without the one that the others imply. */
        String themeWords() {
            List<String> words = themes.stream()
                    .filter(theme -> themes.size() == 1 || theme != Theme.AIDE_AUX_DEMARCHES_ADMINISTRATIVES)
                    .map(Theme::label)
                    .toList();
            return String.join(", ", words);
        }

        /** Whether a next step still waits. */
        boolean waits() {
            return nextStep != null && !closed;
        }
    }

    /** The latest entries of a file. */
    List<Line> of(Viewer viewer, UUID person, int limit, long offset) {
        return jdbc.sql("select " + COLUMNS + """
                         from activity_accompaniment a
                         join identity_organisation o on o.id = a.organisation_id
                         left join identity_team t on t.id = a.team_id
                         where a.person_id = :person order by a.day desc, a.id desc limit :limit offset :offset
                        """)
                .param("viewer", viewer.id())
                .param("person", person)
                .param("limit", limit)
                .param("offset", offset)
                .query((row, i) -> line(row))
                .list();
    }

    /** How many entries a file has. */
    long count(UUID person) {
        return jdbc.sql("select count(*) from activity_accompaniment where person_id = ?")
                .param(person)
                .query(Long.class)
                .single();
    }

    /** One's own latest anonymous entries, to start again from. */
    List<Line> mineWithoutFile(Viewer viewer, int limit) {
        return jdbc.sql("select " + COLUMNS + """
                         from activity_accompaniment a
                         join identity_organisation o on o.id = a.organisation_id
                         left join identity_team t on t.id = a.team_id
                         where a.author = :viewer and a.person_id is null order by a.id desc limit :limit
                        """)
                .param("viewer", viewer.id())
                .param("limit", limit)
                .query((row, i) -> line(row))
                .list();
    }

    /** The themes one used most in one's last twenty entries. */
    List<Theme> usualThemes(Viewer viewer) {
        return jdbc.sql("""
                        select theme from (
                            select unnest(themes) as theme
                            from (select themes from activity_accompaniment where author = ? order by id desc limit 20) latest
                        ) used
                        where theme <> 'AIDE_AUX_DEMARCHES_ADMINISTRATIVES'
                        group by theme order by count(*) desc, theme limit 6
                        """).param(viewer.id()).query(String.class).list().stream()
                .map(Theme::valueOf)
                .toList();
    }

    /** The values of one's own entry, for a form that starts from it; not the day nor what comes next. */
    Map<String, Object> model(Viewer viewer, UUID id) {
        return jdbc.sql("""
                        select minutes, setting, place, kind, heads, themes, operator, procedure, mode, materials
                        from activity_accompaniment where id = ? and author = ?
                        """)
                .params(id, viewer.id())
                .query((row, i) -> {
                    Map<String, Object> values = new HashMap<>();
                    String minutes = row.getString("minutes");
                    boolean preset = AccompanimentForm.PRESETS.contains(row.getInt("minutes"));
                    values.put("duration", preset ? minutes : AccompanimentForm.OTHER);
                    values.put("minutes", preset ? "" : minutes);
                    if (!row.getString("kind").equals(Kind.INDIVIDUAL.name())) {
                        values.put("heads", row.getString("heads"));
                    }
                    for (String column : List.of("setting", "place", "kind", "operator", "procedure", "mode")) {
                        values.put(column, java.util.Objects.requireNonNullElse(row.getString(column), ""));
                    }
                    values.put("materials", row.getArray("materials").getArray());
                    for (String themes : List.of("usual", "administrative", "mediation")) {
                        values.put(themes, row.getArray("themes").getArray());
                    }
                    return values;
                })
                .optional()
                .orElseThrow(NotFound::new);
    }

    private static Line line(java.sql.ResultSet row) throws java.sql.SQLException {
        return new Line(
                row.getObject("id", UUID.class),
                row.getObject("day", LocalDate.class),
                row.getInt("minutes"),
                Setting.valueOf(row.getString("setting")),
                row.getString("place"),
                Kind.valueOf(row.getString("kind")),
                row.getInt("heads"),
                Arrays.stream((String[]) row.getArray("themes").getArray())
                        .map(Theme::valueOf)
                        .toList(),
                one(Operator.class, row.getString("operator")),
                row.getString("procedure"),
                one(Mode.class, row.getString("mode")),
                one(Outcome.class, row.getString("outcome")),
                row.getString("next_step"),
                row.getObject("next_on", LocalDate.class),
                row.getBoolean("closed"),
                row.getBoolean("mine"),
                row.getString("team"));
    }

    private static <E extends Enum<E>> @Nullable E one(Class<E> type, @Nullable String name) {
        return name == null ? null : Enum.valueOf(type, name);
    }
}
