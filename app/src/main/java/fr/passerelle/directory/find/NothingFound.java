package fr.passerelle.directory.find;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import fr.passerelle.directory.Around;
import fr.passerelle.directory.Family;
import fr.passerelle.directory.PlaceSearch;
import fr.passerelle.directory.PlaceSearch.Hit;
import fr.passerelle.directory.PlaceSearch.Question;
import fr.passerelle.directory.Remaining;
import fr.passerelle.directory.UnmetDemand;
import fr.passerelle.directory.Whereabouts.Spot;
import fr.passerelle.territory.Territories;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** A search that finds nothing: what to give up, and the count of what people look for in vain. */
@Component
class NothingFound {

    private static final Pattern ROBOT = Pattern.compile(
            "bot\\b|crawl|spider|slurp|preview|curl|wget|python|java/|go-http", Pattern.CASE_INSENSITIVE);
    private static final Duration SAME_SEARCH = Duration.ofMinutes(30);
    private static final List<Integer> FURTHER = List.of(5, 10, 20, 50, 100, 200);

    private final PlaceSearch search;
    private final UnmetDemand unmet;

    /** Searches counted lately, by a fingerprint that nobody can turn back into a visitor: its salt dies with this process. */
    private final Cache<Integer, Boolean> counted = Caffeine.newBuilder()
            .maximumSize(10_000)
            .expireAfterWrite(SAME_SEARCH)
            .build();

    private final UUID salt = UUID.randomUUID();

    NothingFound(PlaceSearch search, UnmetDemand unmet) {
        this.search = search;
        this.unmet = unmet;
    }

    /**
     * Something to give up so that places appear.
     *
     * @param family null when everything but the place is given up
     * @param km the distance to ask instead, when the distance is what is given up
     * @param places how many appear
     * @param href the same search without it
     */
    record Release(@Nullable Family family, @Nullable Integer km, long places, Hit nearest, String href) {}

    /** What one may give up, the choice that leaves most first, then the distance; when no single choice is enough, all of them. */
    List<Release> releases(FindForm form, Question question, Remaining remaining) {
        List<Release> releases = new ArrayList<>();
        Stream.of(Family.values())
                .filter(family -> family != Family.RADIUS && remaining.without(family) > 0)
                .sorted(Comparator.comparing(remaining::without).reversed())
                .forEach(family -> nearest(question.without(family))
                        .ifPresent(hit -> releases.add(new Release(
                                family,
                                null,
                                remaining.without(family),
                                hit,
                                form.without(family, null).href()))));
        further(form, question).ifPresent(releases::add);
        if (releases.isEmpty() && form.asks()) {
            Question bare = Stream.of(Family.values()).reduce(question, Question::without, (one, other) -> other);
            nearest(bare)
                    .ifPresent(hit -> releases.add(new Release(
                            null,
                            null,
                            within(bare, km(hit)),
                            hit,
                            form.bare(km(hit)).href())));
        }
        return releases;
    }

    private Optional<Release> further(FindForm form, Question question) {
        if (question.around() == null) {
            return Optional.empty();
        }
        Optional<Hit> nearest = nearest(question.without(Family.RADIUS));
        Integer km = nearest.map(NothingFound::km).orElse(null);
        if (nearest.isEmpty() || km == null) {
            return Optional.empty();
        }
        return Optional.of(new Release(
                Family.RADIUS,
                km,
                within(question, km),
                nearest.get(),
                form.without(Family.RADIUS, km).href()));
    }

    /** How many answer within so many kilometres. */
    private long within(Question question, @Nullable Integer km) {
        Around around = question.around();
        Around asked = around == null || km == null ? around : new Around(around.centre(), km, around.insee());
        return search.find(new Question(asked, question.text(), question.filters(), question.opening(), 1, 1))
                .total();
    }

    private Optional<Hit> nearest(Question question) {
        return search.find(question).hits().stream().findFirst();
    }

    /** The shortest distance proposed within which the place stands, or null beyond all. */
    private static @Nullable Integer km(Hit hit) {
        Double km = hit.km();
        return km == null
                ? null
                : FURTHER.stream().filter(each -> each >= km).findFirst().orElse(null);
    }

    /**
     * Counts the search once, when a person seems to have asked it: neither a robot, nor a page fetched in advance or asked again, nor a second
     * page. Reading stays safe: nothing that a reader sees depends on it.
     */
    void count(HttpServletRequest request, Spot spot, FindForm form, List<Release> releases) {
        if (form.number() > 1 || !byAPerson(request)) {
            return;
        }
        int fingerprint = Objects.hash(
                salt, Territories.current(), request.getRemoteAddr(), request.getHeader("User-Agent"), form.href());
        if (counted.asMap().putIfAbsent(fingerprint, true) == null) {
            String filter = releases.stream()
                    .findFirst()
                    .map(release -> release.family() == null ? "" : form.said(release.family()))
                    .orElse("");
            unmet.count(spot.commune().code(), form.filters().services(), filter);
        }
    }

    private static boolean byAPerson(HttpServletRequest request) {
        String purpose = header(request, "Sec-Purpose") + header(request, "Purpose") + header(request, "X-Moz");
        String again = header(request, "Cache-Control");
        String mode = header(request, "Sec-Fetch-Mode");
        return request.getMethod().equals("GET")
                && !purpose.contains("prefetch")
                && !again.contains("max-age=0")
                && !again.contains("no-cache")
                && (mode.isEmpty() || mode.equals("navigate"))
                && !ROBOT.matcher(header(request, "User-Agent")).find();
    }

    private static String header(HttpServletRequest request, String name) {
        String value = request.getHeader(name);
        return value == null ? "" : value.toLowerCase(Locale.ROOT);
    }
}
