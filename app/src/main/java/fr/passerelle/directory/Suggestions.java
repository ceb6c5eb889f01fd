package fr.passerelle.directory;

import fr.passerelle.kernel.Now;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Proposes to a person the places that suit her, ranked by fit and never by distance alone, each with its reasons. */
@Component
public class Suggestions {

    /** Tried in turn, until enough places are near. */
    private static final List<Integer> CIRCLES_KM = List.of(12, 30, 80);

    private static final int ENOUGH = 3;

    private static final String SQL = """
            select p.*, %s as distance from directory_place p
            where shown and not 'NO_PUBLIC' = any(access_modes) and (cardinality(:services::text[]) = 0 or services && :services::text[])
              and %s
            order by distance nulls last limit :candidates
            """;

    private final JdbcClient jdbc;
    private final Whereabouts whereabouts;
    private final Now now;

    Suggestions(JdbcClient jdbc, Whereabouts whereabouts, Now now) {
        this.jdbc = jdbc;
        this.whereabouts = whereabouts;
        this.now = now;
    }

    /** At most {@code wish.limit()} places, best fit first; none when nothing says where the person is. */
    public List<Suggestion> rank(Wish wish) {
        Optional<Around> start = start(wish);
        if (start.isEmpty()) {
            return List.of();
        }
        LocalDateTime local = now.local();
        List<Suggestion> near = List.of();
        for (int km : CIRCLES_KM) {
            near = near(new Around(start.get().centre(), km, start.get().insee()), wish, local);
            if (near.size() >= ENOUGH || start.get().centre() == null) {
                break;
            }
        }
        return near.stream().sorted(Suggestion.BEST_FIRST).limit(wish.limit()).toList();
    }

    private Optional<Around> start(Wish wish) {
        if (wish.position() != null) {
            return Optional.of(new Around(wish.position(), 0, wish.insee()));
        }
        return wish.insee() == null
                ? Optional.empty()
                : whereabouts.ofCode(wish.insee()).map(spot -> spot.within(0));
    }

    private List<Suggestion> near(Around around, Wish wish, LocalDateTime local) {
        Map<String, Object> values = new HashMap<>();
        String condition = PlaceSearch.near(around, values);
        values.put("services", wish.services().stream().map(Enum::name).toArray(String[]::new));
        values.put("candidates", PlaceSearch.CANDIDATES);
        String km = around.centre() == null ? "null::double precision" : PlaceSearch.KM;
        return jdbc.sql(SQL.formatted(km, condition))
                .params(values)
                .query((row, i) -> Fit.of(PlaceRows.read(row, i), (Double) row.getObject("distance"), wish, local))
                .list();
    }
}
