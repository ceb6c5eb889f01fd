package fr.passerelle.directory.keep;

import fr.passerelle.design.Fields;
import fr.passerelle.design.Option;
import fr.passerelle.design.Pages;
import fr.passerelle.directory.InclusionWords;
import fr.passerelle.directory.PlaceLife;
import fr.passerelle.directory.PlaceLife.Welcome;
import fr.passerelle.directory.StoredPlace;
import fr.passerelle.identity.Action;
import fr.passerelle.identity.Allowed;
import fr.passerelle.identity.Viewer;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** How one is received: languages, what to bring, on what conditions, who may send somebody and how, whether there is room. */
@Controller
class DescribeWelcome {

    /** The vocabulary of data·inclusion v1. */
    private static final List<String> BY = List.of("usagers", "professionnels");

    private static final List<String> HOW =
            List.of("se-presenter", "telephoner", "envoyer-un-courriel", "utiliser-lien-mobilisation");

    private final KeptPlaces kept;
    private final PlaceLife life;
    private final JdbcClient jdbc;

    DescribeWelcome(KeptPlaces kept, PlaceLife life, JdbcClient jdbc) {
        this.kept = kept;
        this.life = life;
        this.jdbc = jdbc;
    }

    /** @param languages separated by commas */
    record WelcomeForm(
            @Size(max = 200, message = "200 caractères au plus.")
            String languages,

            @Size(max = 300, message = "300 caractères au plus.")
            String bring,

            @Size(max = 300, message = "300 caractères au plus.")
            String conditions,

            @Nullable LocalDate fullUntil,
            List<String> referBy,
            List<String> referHow,

            @Size(max = 300, message = "300 caractères au plus.")
            String referWords) {

        WelcomeForm {
            languages = text(languages);
            bring = text(bring);
            conditions = text(conditions);
            referBy = known(referBy, BY);
            referHow = known(referHow, HOW);
            referWords = text(referWords);
        }

        static WelcomeForm of(Welcome welcome) {
            return new WelcomeForm(
                    String.join(", ", welcome.languages()),
                    text(welcome.bring()),
                    text(welcome.conditions()),
                    welcome.fullUntil(),
                    welcome.referBy(),
                    welcome.referHow(),
                    text(welcome.referWords()));
        }

        String[] languageList() {
            return Stream.of(languages.split("[,;\n]"))
                    .map(name -> name.strip().toLowerCase(Locale.FRENCH))
                    .filter(name -> !name.isEmpty())
                    .distinct()
                    .toArray(String[]::new);
        }

        private static String text(@Nullable String typed) {
            return Objects.requireNonNullElse(typed, "").strip();
        }

        private static List<String> known(@Nullable List<String> codes, List<String> all) {
            return codes == null
                    ? List.of()
                    : all.stream().filter(codes::contains).toList();
        }
    }

    @Allowed(Action.KEEP_PLACES)
    @GetMapping("/lieux/{id}/tenir/accueil")
    ModelAndView form(Viewer viewer, @PathVariable UUID id) {
        StoredPlace place = kept.require(viewer, id);
        return page(HttpStatus.OK, place, Fields.of(WelcomeForm.of(life.welcome(place.id()))));
    }

    @Allowed(Action.KEEP_PLACES)
    @PostMapping("/lieux/{id}/tenir/accueil")
    ModelAndView describe(
            Viewer viewer,
            @PathVariable UUID id,
            @Valid @ModelAttribute("form") WelcomeForm form,
            BindingResult errors) {
        StoredPlace place = kept.require(viewer, id);
        if (form.fullUntil() != null && form.fullUntil().isBefore(kept.today())) {
            errors.rejectValue("fullUntil", "past", "Ce jour est passé. Donnez un jour à venir, ou laissez vide.");
        }
        if (errors.hasErrors()) {
            return page(HttpStatus.UNPROCESSABLE_CONTENT, place, Fields.of(errors));
        }
        jdbc.sql("""
                        insert into directory_welcome (place_id, languages, bring, conditions, full_until, refer_by, refer_how, refer_words, at, account, organisation)
                        values (?, ?, nullif(?, ''), nullif(?, ''), ?, ?, ?, nullif(?, ''), ?, ?, ?)
                        on conflict (place_id) do update set languages = excluded.languages, bring = excluded.bring, conditions = excluded.conditions,
                            full_until = excluded.full_until, refer_by = excluded.refer_by, refer_how = excluded.refer_how,
                            refer_words = excluded.refer_words, at = excluded.at, account = excluded.account, organisation = excluded.organisation
                        """)
                .params(place.id(), form.languageList(), form.bring(), form.conditions(), form.fullUntil())
                .params(
                        form.referBy().toArray(String[]::new),
                        form.referHow().toArray(String[]::new),
                        form.referWords())
                .params(kept.present(), viewer.id(), viewer.organisation())
                .update();
        kept.note(viewer, "place.welcome-described", place.id());
        return Pages.go("/lieux/" + place.id() + "/tenir", "C’est enregistré. La page du lieu le dit à tout le monde.");
    }

    private static ModelAndView page(HttpStatus status, StoredPlace place, Fields fields) {
        return Pages.answer(
                status,
                "directory/keep/describe-welcome",
                "place",
                place,
                "by",
                options(BY),
                "how",
                options(HOW),
                "fields",
                fields);
    }

    private static List<Option> options(List<String> codes) {
        return codes.stream()
                .map(code -> new Option(code, InclusionWords.of(code)))
                .toList();
    }
}
