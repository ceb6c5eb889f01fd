package fr.passerelle.directory.communes;

import com.fasterxml.jackson.annotation.JsonProperty;
import fr.passerelle.design.Pages;
import fr.passerelle.directory.Commune;
import fr.passerelle.directory.Whereabouts;
import fr.passerelle.identity.Open;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.ModelAndView;

/** Proposes communes while somebody types a name or a postal code; a field of any page may ask, under its own name or as {@code q}. */
@Controller
class SuggestCommunes {

    private static final int LIMIT = 8;
    private static final int LONGEST = 80;

    private final Whereabouts whereabouts;

    SuggestCommunes(Whereabouts whereabouts) {
        this.whereabouts = whereabouts;
    }

    /** A commune, for a program. */
    record CommuneAnswer(
            String code,
            String nom,
            @JsonProperty("codes_postaux") List<String> postalCodes,
            @Nullable Double latitude,
            @Nullable Double longitude) {

        static CommuneAnswer of(Commune commune) {
            return new CommuneAnswer(
                    commune.code(),
                    commune.name(),
                    commune.postalCodes(),
                    commune.centre() == null ? null : commune.centre().latitude(),
                    commune.centre() == null ? null : commune.centre().longitude());
        }
    }

    /** The options of a datalist. */
    @Open
    @GetMapping(value = "/communes", produces = MediaType.TEXT_HTML_VALUE)
    ModelAndView options(
            @RequestParam @Nullable String q,
            @RequestParam @Nullable String ou,
            @RequestParam @Nullable String commune) {
        return Pages.show("directory/communes/options", "communes", suggest(q, ou, commune));
    }

    @Open
    @ResponseBody
    @GetMapping(value = "/api/v1/communes", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "Communes dont le nom commence ainsi, ou de ce code postal.")
    List<CommuneAnswer> json(
            @Parameter(description = "début d’un nom, ou code postal", example = "gardan") @RequestParam String q) {
        return suggest(q).stream().map(CommuneAnswer::of).toList();
    }

    private List<Commune> suggest(@Nullable String... typed) {
        for (String text : typed) {
            if (text != null) {
                return text.length() > LONGEST ? List.of() : whereabouts.suggest(text, LIMIT);
            }
        }
        return List.of();
    }
}
