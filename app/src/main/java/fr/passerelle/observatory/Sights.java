package fr.passerelle.observatory;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import fr.passerelle.activity.CommuneNames;
import fr.passerelle.territory.Territories;
import java.time.Duration;
import java.util.List;
import org.springframework.stereotype.Component;

/** What the page « Activité » and its files show; the same answer serves everyone for a minute, since it depends on nobody who looks. */
@Component
class Sights {

    private final Reading reading;
    private final Charts charts;
    private final Coverage coverage;
    private final CommuneNames names;
    private final Cache<Key, Sight> recent = Caffeine.newBuilder()
            .maximumSize(200)
            .expireAfterWrite(Duration.ofMinutes(1))
            .build();

    Sights(Reading reading, Charts charts, Coverage coverage, CommuneNames names) {
        this.reading = reading;
        this.charts = charts;
        this.coverage = coverage;
        this.names = names;
    }

    /**
     * What is shown of a selection.
     *
     * @param far names of the communes where people are accompanied far from any place
     */
    record Sight(Activity activity, Charts.Drawn drawn, List<String> far) {}

    private record Key(String territory, Reading.Asked asked) {}

    Sight of(Reading.Asked asked) {
        return recent.get(new Key(Territories.required().code(), asked), key -> read(key.asked));
    }

    /** Reads everything again at the next request. */
    void forget() {
        reading.forget();
        recent.invalidateAll();
    }

    private Sight read(Reading.Asked asked) {
        Activity activity = reading.of(asked);
        List<String> shown = activity.communes().stream()
                .filter(line -> line.value() != null)
                .map(Reading.Line::code)
                .toList();
        List<String> far =
                coverage.withoutPlace(shown).stream().map(names::name).sorted().toList();
        return new Sight(activity, charts.of(activity), far);
    }
}
