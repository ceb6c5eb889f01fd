package fr.passerelle.correspondence;

import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A criterion that one query answers; what it offers is left to say. */
public abstract class QueriedCriterion implements GroupCriterion {

    private final JdbcClient jdbc;
    private final Told told;

    /**
     * What a criterion is called, and its query.
     *
     * @param order lower first
     * @param name of its field
     * @param legend in French
     * @param sql gives persons out of those of its first parameter, {@code any(?)}, to whom the value of its second applies
     */
    public record Told(int order, String name, String legend, String sql) {}

    protected QueriedCriterion(JdbcClient jdbc, Told told) {
        this.jdbc = jdbc;
        this.told = told;
    }

    protected final JdbcClient jdbc() {
        return jdbc;
    }

    @Override
    public final int order() {
        return told.order();
    }

    @Override
    public final String name() {
        return told.name();
    }

    @Override
    public final String legend() {
        return told.legend();
    }

    @Override
    public final List<UUID> among(UUID[] persons, String value) {
        return jdbc.sql(told.sql()).params(persons, value).query(UUID.class).list().stream()
                .distinct()
                .toList();
    }
}
