package fr.passerelle.activity.demo;

import fr.passerelle.activity.Accompaniment;
import fr.passerelle.activity.Accompaniments;
import fr.passerelle.demo.DemoStep;
import fr.passerelle.demo.DemoWorld;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.stereotype.Component;

/** Twelve months of accompaniments, poured in with COPY: half a million of them must load in less than two minutes. */
@Component
class AccompanimentDemo implements DemoStep {

    private static final String COPY = """
            copy activity_accompaniment (id, person_id, day, minutes, setting, place, commune_insee, kind, heads, ages, themes, operator,
                procedure, mode, materials, outcome, next_step, next_on, profile, organisation_id, team_id, author, created_at) from stdin
            """;
    private static final int FLUSH = 1 << 16;

    private final DataSource database;
    private final Accompaniments accompaniments;

    AccompanimentDemo(DataSource database, Accompaniments accompaniments) {
        this.database = database;
        this.accompaniments = accompaniments;
    }

    @Override
    public int order() {
        return 70;
    }

    @Override
    public void load(DemoWorld world) {
        InventedActs acts = new InventedActs(world);
        if (!acts.possible()) {
            return;
        }
        Connection connection = DataSourceUtils.getConnection(database);
        try {
            pour(connection.unwrap(PGConnection.class), world, acts);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        } finally {
            DataSourceUtils.releaseConnection(connection, database);
        }
        accompaniments.recount();
    }

    private static void pour(PGConnection connection, DemoWorld world, InventedActs acts) throws SQLException {
        CopyIn copy = connection.getCopyAPI().copyIn(COPY);
        StringBuilder lines = new StringBuilder();
        for (int i = 0; i < world.scale().accompaniments(); i++) {
            line(lines, world, acts.next());
            if (lines.length() > FLUSH) {
                flush(copy, lines);
            }
        }
        flush(copy, lines);
        copy.endCopy();
    }

    private static void flush(CopyIn copy, StringBuilder lines) throws SQLException {
        byte[] bytes = lines.toString().getBytes(StandardCharsets.UTF_8);
        copy.writeToCopy(bytes, 0, bytes.length);
        lines.setLength(0);
    }

    private static void line(StringBuilder to, DemoWorld world, Accompaniment act) {
        cell(to, act.id());
        cell(to, act.person());
        cell(to, act.day());
        cell(to, act.minutes());
        cell(to, act.setting());
        cell(to, act.place());
        cell(to, act.commune());
        cell(to, act.kind());
        cell(to, act.heads());
        cell(to, array(act.ages()));
        cell(to, array(act.themes()));
        cell(to, act.operator());
        cell(to, act.procedure());
        cell(to, act.mode());
        cell(to, array(act.materials()));
        cell(to, act.outcome());
        cell(to, act.nextStep());
        cell(to, act.nextOn());
        cell(to, act.profile());
        cell(to, act.organisation());
        cell(to, act.team());
        cell(to, act.author());
        to.append(world.at(act.day())).append('\n');
    }

    /** Our invented words hold no tab, newline or backslash, the only characters that COPY would misread. */
    private static void cell(StringBuilder to, @Nullable Object value) {
        to.append(value == null ? "\\N" : value).append('\t');
    }

    private static String array(Collection<?> values) {
        return values.stream().map(Object::toString).collect(Collectors.joining(",", "{", "}"));
    }
}
