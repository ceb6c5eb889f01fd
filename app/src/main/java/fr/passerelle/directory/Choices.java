package fr.passerelle.directory;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import fr.passerelle.directory.PlaceSearch.Filters;
import fr.passerelle.directory.PlaceSearch.Opening;
import fr.passerelle.directory.PlaceSearch.Question;
import fr.passerelle.territory.Territories;
import fr.passerelle.territory.Territory;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Counts, in one query, the places that would remain with each choice of a search. */
@Component
public class Choices {

    private final JdbcClient jdbc;

    /** The whole directory of each territory, which the bare page asks each time: a minute old at most. */
    private final Cache<Territory, List<Alike>> everything =
            Caffeine.newBuilder().expireAfterWrite(Duration.ofMinutes(1)).build();

    Choices(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Places alike for every choice; the ring is the first distance of the list within which they stand. */
    record Alike(
            long bits,
            int halfDays,
            @Nullable String hours,
            @Nullable String department,
            int ring,
            long places) {}

    /**
     * What remains of a question with each choice.
     *
     * @param radii the distances one may choose, in kilometres
     * @param at the present moment, for « open now »
     */
    public Remaining of(Question question, Collection<Integer> radii, LocalDateTime at) {
        Around around = question.around();
        TreeSet<Double> rings = new TreeSet<>();
        radii.forEach(km -> rings.add(km.doubleValue()));
        if (around != null) {
            rings.add(around.km());
        }
        Remaining remaining = new Remaining(question, List.copyOf(rings), at);
        Territory here = Territories.current();
        boolean bare =
                around == null && question.text() == null && question.filters().receivesPublic();
        List<Alike> alike = bare && here != null
                ? everything.get(here, key -> alike(question, rings, at.toLocalDate()))
                : alike(question, rings, at.toLocalDate());
        alike.forEach(remaining::add);
        return remaining;
    }

    private List<Alike> alike(Question question, TreeSet<Double> rings, LocalDate today) {
        Around around = question.around();
        Map<String, Object> values = new HashMap<>();
        Question all = new Question(
                around == null ? null : new Around(around.centre(), rings.last(), around.insee()),
                question.text(),
                new Filters(
                        Set.of(),
                        Set.of(),
                        Set.of(),
                        Set.of(),
                        Set.of(),
                        question.filters().receivesPublic()),
                Opening.ANY,
                1,
                1);
        String conditions = PlaceSearch.conditions(all, values);
        String ring = "0";
        if (around != null && around.centre() != null) {
            ring = "coalesce(width_bucket(" + PlaceSearch.KM + ", :rings::float8[]), 0)";
            values.put("rings", rings.toArray(Double[]::new));
        }
        values.put("today", today);
        String sql = """
                select offer_bits as bits, half_days, department,
                       case when :today between closed_from and coalesce(closed_to, 'infinity') then null else hours end as hours, %s as ring, count(*) as places
                from directory_place where %s group by 1, 2, 3, 4, 5
                """.formatted(ring, conditions);
        return jdbc.sql(sql).params(values).query(Alike.class).list();
    }
}
