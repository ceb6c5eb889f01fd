package fr.passerelle.directory.api;

import com.fasterxml.jackson.annotation.JsonProperty;
import fr.passerelle.directory.PlaceSearch;
import fr.passerelle.directory.PlaceSearch.Found;
import fr.passerelle.directory.PlaceSearch.Question;
import fr.passerelle.directory.PlaceStore;
import fr.passerelle.directory.Whereabouts;
import fr.passerelle.identity.Open;
import fr.passerelle.kernel.NotFound;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.Parameters;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.UUID;
import org.springframework.http.MediaType;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.CrossOrigin;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The directory for programs, open to all: the national schema in JSON and CSV. */
@CrossOrigin
@RestController
@Tag(
        name = "Lieux",
        description = "Les lieux où trouver de l’aide, au schéma national des lieux de médiation numérique (v1.0.2).")
class PlacesApi {

    private final PlaceSearch search;
    private final PlaceStore store;
    private final Whereabouts whereabouts;

    PlacesApi(PlaceSearch search, PlaceStore store, Whereabouts whereabouts) {
        this.search = search;
        this.store = store;
        this.whereabouts = whereabouts;
    }

    /** A page of places. */
    record PlacesAnswer(
            long total,
            int page,
            int limit,
            @JsonProperty("lieux") List<PlaceAnswer> places) {}

    @Open
    @GetMapping(value = "/api/v1/places", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "Cherche des lieux, du plus proche au plus loin quand un endroit est donné, sinon par nom.")
    @Parameters({
        @Parameter(
                name = "near",
                in = ParameterIn.QUERY,
                description = "latitude,longitude en degrés",
                example = "43.4545,5.4697"),
        @Parameter(name = "commune", in = ParameterIn.QUERY, description = "nom ou code INSEE", example = "Gardanne"),
        @Parameter(name = "postal_code", in = ParameterIn.QUERY, example = "13120"),
        @Parameter(name = "radius_km", in = ParameterIn.QUERY, description = "0,1 à 200\u00a0; 20 par défaut"),
        @Parameter(name = "q", in = ParameterIn.QUERY, description = "mots du nom du lieu ou de sa commune"),
        @Parameter(name = "service", in = ParameterIn.QUERY, description = "l’un de ces services (répétable)"),
        @Parameter(name = "public", in = ParameterIn.QUERY, description = "public spécifiquement adressé (répétable)"),
        @Parameter(
                name = "care",
                in = ParameterIn.QUERY,
                description = "l’une de ces prises en charge spécifiques (répétable)"),
        @Parameter(name = "access", in = ParameterIn.QUERY, description = "modalité d’accès (répétable)"),
        @Parameter(name = "free", in = ParameterIn.QUERY, description = "true\u00a0: seulement les lieux gratuits"),
        @Parameter(
                name = "open_at",
                in = ParameterIn.QUERY,
                description = "ouvert à coup sûr à ce moment, heure de Paris",
                example = "2026-11-26T09:30"),
        @Parameter(name = "limit", in = ParameterIn.QUERY, description = "1 à 200\u00a0; 20 par défaut"),
        @Parameter(name = "page", in = ParameterIn.QUERY, description = "à partir de 1")
    })
    PlacesAnswer find(@Parameter(hidden = true) @RequestParam MultiValueMap<String, String> parameters) {
        Question question = new Asked(parameters, whereabouts).question();
        Found found = search.find(question);
        return new PlacesAnswer(
                found.total(),
                question.page(),
                question.size(),
                found.hits().stream()
                        .map(hit -> PlaceAnswer.of(hit.stored(), hit.km()))
                        .toList());
    }

    @Open
    @GetMapping(value = "/api/v1/places/{id}", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "Un lieu, par son identifiant dans cet annuaire.")
    PlaceAnswer place(@PathVariable UUID id) {
        return PlaceAnswer.of(store.find(id).orElseThrow(NotFound::new), null);
    }
}
