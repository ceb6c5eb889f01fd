package fr.passerelle.directory.api;

import fr.passerelle.directory.PlaceSearch;
import fr.passerelle.directory.PlaceSearch.Question;
import fr.passerelle.directory.StoredPlace;
import fr.passerelle.directory.Whereabouts;
import fr.passerelle.identity.Open;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.CrossOrigin;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.json.JsonMapper;

/** The whole directory, or what answers a question, in the formats that others read: written as it is read, whatever its size. */
@CrossOrigin
@RestController
@Tag(
        name = "Publication",
        description = "Tout l’annuaire, aux formats que d’autres lisent. Mêmes paramètres que la recherche de lieux, et"
                + " modified_since pour ce qui a changé\u00a0; ETag et If-None-Match pour ne rien relire.")
class ExportPlaces {

    private static final int BATCH = 200;
    private static final JsonMapper FRENCH_NAMES = JsonMapper.builder()
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .build();

    private final PlaceSearch search;
    private final Whereabouts whereabouts;
    private final Publication publication;
    private final TransactionTemplate reading;

    ExportPlaces(
            PlaceSearch search,
            Whereabouts whereabouts,
            Publication publication,
            PlatformTransactionManager transactions) {
        this.search = search;
        this.whereabouts = whereabouts;
        this.publication = publication;
        this.reading = new TransactionTemplate(transactions);
        reading.setReadOnly(true);
    }

    /** What left the directory. */
    record RemovedAnswer(Instant since, List<Publication.Removed> removed) {}

    @Open
    @GetMapping("/api/v1/places.csv")
    @Operation(
            summary = "Les lieux cherchés, tous, au format CSV national v1.0.2.",
            description = "Un lieu sans code postal connu n’y est pas\u00a0: le schéma l’exige.")
    void csv(
            @Parameter(hidden = true) @RequestParam MultiValueMap<String, String> parameters,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        Asked asked = new Asked(parameters, whereabouts);
        Question question = asked.question();
        Instant since = asked.since();
        if (publication.known(request, response)) {
            return;
        }
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader("Content-Disposition", "attachment; filename=\"lieux.csv\"");
        try (NationalCsv csv =
                new NationalCsv(new OutputStreamWriter(response.getOutputStream(), StandardCharsets.UTF_8))) {
            reading.executeWithoutResult(status -> search.each(question, since, stored -> csv.write(stored)));
        }
    }

    @Open
    @GetMapping("/api/v1/places.geojson")
    @Operation(summary = "Les lieux cherchés, tous, en GeoJSON (RFC 7946).")
    void geojson(
            @Parameter(hidden = true) @RequestParam MultiValueMap<String, String> parameters,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        response.setContentType("application/geo+json");
        write(parameters, request, response, "features", place -> Stream.of(GeoFeature.of(place)));
    }

    @Open
    @GetMapping("/api/v1/data-inclusion/structures.json")
    @Operation(summary = "Les lieux cherchés comme structures du schéma data·inclusion v1.")
    void structures(
            @Parameter(hidden = true) @RequestParam MultiValueMap<String, String> parameters,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        write(parameters, request, response, null, place -> Stream.of(DataInclusion.structure(place)));
    }

    @Open
    @GetMapping("/api/v1/data-inclusion/services.json")
    @Operation(
            summary = "Les services donnés dans ces lieux, au schéma data·inclusion v1.",
            description = "Un lieu dont aucun service n’est décrit à part en donne un, qui dit ce qu’on y fait.")
    void services(
            @Parameter(hidden = true) @RequestParam MultiValueMap<String, String> parameters,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        write(parameters, request, response, null, DataInclusion::services);
    }

    @Open
    @GetMapping("/api/v1/hsds/services.json")
    @Operation(summary = "Les services donnés dans ces lieux, sous la forme d’Open Referral HSDS 3.0.")
    void hsds(
            @Parameter(hidden = true) @RequestParam MultiValueMap<String, String> parameters,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        write(parameters, request, response, "contents", OpenReferral::services);
    }

    @Open
    @GetMapping(value = "/api/v1/places/removed", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary =
                    "Les lieux qui ne sont plus publiés depuis une date (modified_since, obligatoire), et ce qui les remplace.")
    RemovedAnswer removed(@Parameter(hidden = true) @RequestParam MultiValueMap<String, String> parameters) {
        Asked asked = new Asked(parameters, whereabouts);
        asked.question();
        Instant since = asked.since();
        if (since == null) {
            throw new Asked.WrongQuestion(
                    List.of(new Asked.Problem("modified_since", "Dites depuis quand, par exemple 2026-11-01.")));
        }
        return new RemovedAnswer(since, publication.removed(since));
    }

    /** @param field the name of the array in an object around it; null for an array alone */
    private void write(
            MultiValueMap<String, String> parameters,
            HttpServletRequest request,
            HttpServletResponse response,
            @Nullable String field,
            Function<Described, Stream<?>> form)
            throws IOException {
        Asked asked = new Asked(parameters, whereabouts);
        Question question = asked.question();
        Instant since = asked.since();
        if (publication.known(request, response)) {
            return;
        }
        if (response.getContentType() == null) {
            response.setContentType(MediaType.APPLICATION_JSON_VALUE);
        }
        try (JsonGenerator json = FRENCH_NAMES.createGenerator(response.getOutputStream())) {
            if (field != null) {
                json.writeStartObject();
                if (field.equals("features")) {
                    json.writeStringProperty("type", "FeatureCollection");
                }
                json.writeName(field);
            }
            json.writeStartArray();
            reading.executeWithoutResult(status ->
                    inBatches(question, since, place -> form.apply(place).forEach(json::writePOJO)));
            json.writeEndArray();
            if (field != null) {
                json.writeEndObject();
            }
        }
    }

    private void inBatches(Question question, @Nullable Instant since, Consumer<Described> action) {
        List<StoredPlace> waiting = new ArrayList<>(BATCH);
        search.each(question, since, stored -> {
            waiting.add(stored);
            if (waiting.size() == BATCH) {
                describe(waiting, action);
            }
        });
        describe(waiting, action);
    }

    private void describe(List<StoredPlace> waiting, Consumer<Described> action) {
        Map<UUID, List<GivenService>> services = publication.services(waiting);
        waiting.forEach(stored -> action.accept(new Described(stored, services.getOrDefault(stored.id(), List.of()))));
        waiting.clear();
    }
}
