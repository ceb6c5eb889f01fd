package fr.passerelle.screening;

import fr.passerelle.instrument.Answers;
import fr.passerelle.instrument.Evaluation;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** A row of the table read as a screening, and answers written as JSON. */
final class Row {

    static final String SELECT = """
            select id, person_id, instrument, taking, state, answers, need, need_due, right_at_risk, asked_before, learning_declined_on,
                   durable_confirmed_on, durable_review_on, override_mode, override_reason, started_at, finished_at, version
            from screening_screening
            """;

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private Row() {}

    static String json(Answers answers) {
        return JSON.writeValueAsString(answers.chosen());
    }

    static Screening read(ResultSet row, int number) throws SQLException {
        var state = Screening.State.valueOf(row.getString("state"));
        return new Screening(
                row.getObject("id", UUID.class),
                row.getObject("person_id", UUID.class),
                row.getString("instrument"),
                Taking.valueOf(row.getString("taking")),
                state,
                answers(row.getString("answers"), state),
                new Need(
                        row.getString("need"),
                        row.getObject("need_due", LocalDate.class),
                        row.getBoolean("right_at_risk")),
                new Screening.Past(
                        row.getBoolean("asked_before"), row.getObject("learning_declined_on", LocalDate.class)),
                durable(row),
                choice(row),
                row.getTimestamp("started_at").toInstant(),
                instant(row.getTimestamp("finished_at")),
                row.getLong("version"));
    }

    private static Answers answers(String json, Screening.State state) {
        Answers answers = Answers.of(JSON.readValue(json, new TypeReference<Map<String, List<String>>>() {}));
        return state == Screening.State.REFUSED ? answers.stopped() : answers;
    }

    private static Screening.@Nullable Durable durable(ResultSet row) throws SQLException {
        LocalDate review = row.getObject("durable_review_on", LocalDate.class);
        return review == null
                ? null
                : new Screening.Durable(row.getObject("durable_confirmed_on", LocalDate.class), review);
    }

    private static Screening.@Nullable Choice choice(ResultSet row) throws SQLException {
        String mode = row.getString("override_mode");
        return mode == null
                ? null
                : new Screening.Choice(
                        Evaluation.Mode.valueOf(mode), OverrideReason.valueOf(row.getString("override_reason")));
    }

    private static @Nullable Instant instant(@Nullable Timestamp timestamp) {
        return timestamp == null ? null : timestamp.toInstant();
    }
}
