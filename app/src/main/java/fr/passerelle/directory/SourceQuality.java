package fr.passerelle.directory;

import fr.passerelle.directory.PlaceQuality.Criterion;
import fr.passerelle.directory.PlaceQuality.Reason;
import fr.passerelle.directory.PlaceQuality.Score;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How useful the pages of one source are, all together. */
@Component
public class SourceQuality {

    private static final int CLASSES = 5;
    private static final int LISTED = 100;

    private final JdbcClient jdbc;
    private final PlaceQuality quality;

    SourceQuality(JdbcClient jdbc, PlaceQuality quality) {
        this.jdbc = jdbc;
        this.quality = quality;
    }

    /**
     * The places of a source.
     *
     * @param classes how many score from 0 to 19, from 20 to 39… and from 80
     * @param defects how many places lose points by each criterion
     * @param astray places whose point is far from their commune, the farthest first, a hundred at most
     * @param poorest those with the lowest scores
     */
    public record Summary(
            String source,
            int places,
            int mean,
            List<Integer> classes,
            Map<Criterion, Integer> defects,
            @Nullable LocalDate freshest,
            @Nullable LocalDate oldest,
            List<Astray> astray,
            List<Rated> poorest) {}

    /** A point too far from its commune, and the one that is proposed instead. */
    public record Astray(UUID place, String name, String commune, long km, Position proposed) {}

    /** A place and its score. */
    public record Rated(UUID place, String name, Score score) {}

    /** Reads all the shown places of a source. */
    public Summary of(String source) {
        Gathering gathering = new Gathering();
        jdbc.sql("select * from directory_place where source = ? and shown")
                .param(source)
                .query((row, i) -> gathering.add(PlaceRows.read(row, i)))
                .list();
        return gathering.summary(source);
    }

    private final class Gathering {

        private final int[] classes = new int[CLASSES];
        private final Map<Criterion, Integer> defects = new EnumMap<>(Criterion.class);
        private final List<Astray> astray = new ArrayList<>();
        private final List<Rated> rated = new ArrayList<>();
        private long points;
        private @Nullable LocalDate freshest;
        private @Nullable LocalDate oldest;

        boolean add(StoredPlace place) {
            Score score = quality.of(place);
            points += score.points();
            classes[Math.min(CLASSES - 1, score.points() * CLASSES / 100)]++;
            score.reasons().stream()
                    .map(Reason::criterion)
                    .forEach(criterion -> defects.merge(criterion, 1, Integer::sum));
            rated.add(new Rated(place.id(), place.place().name(), score));
            LocalDate date = place.checkedOn();
            if (date != null) {
                freshest = freshest == null || date.isAfter(freshest) ? date : freshest;
                oldest = oldest == null || date.isBefore(oldest) ? date : oldest;
            }
            quality.kmAstray(place.place())
                    .ifPresent(km -> quality.centre(place.place())
                            .ifPresent(centre -> astray.add(new Astray(
                                    place.id(),
                                    place.place().name(),
                                    place.place().address().commune(),
                                    Math.round(km),
                                    centre))));
            return true;
        }

        Summary summary(String source) {
            astray.sort((one, other) -> Long.compare(other.km(), one.km()));
            rated.sort((one, other) ->
                    Integer.compare(one.score().points(), other.score().points()));
            List<Integer> counts = new ArrayList<>();
            for (int count : classes) {
                counts.add(count);
            }
            int places = rated.size();
            return new Summary(
                    source,
                    places,
                    places == 0 ? 0 : (int) Math.round((double) points / places),
                    List.copyOf(counts),
                    defects,
                    freshest,
                    oldest,
                    astray.stream().limit(LISTED).toList(),
                    rated.stream().limit(10).toList());
        }
    }
}
