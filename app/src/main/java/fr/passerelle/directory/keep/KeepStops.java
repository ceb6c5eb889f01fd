package fr.passerelle.directory.keep;

import fr.passerelle.design.Fields;
import fr.passerelle.design.FrenchInput;
import fr.passerelle.design.Pages;
import fr.passerelle.directory.Commune;
import fr.passerelle.directory.OpeningHours;
import fr.passerelle.directory.PlaceLife;
import fr.passerelle.directory.StoredPlace;
import fr.passerelle.directory.Whereabouts;
import fr.passerelle.identity.Action;
import fr.passerelle.identity.Allowed;
import fr.passerelle.identity.Viewer;
import fr.passerelle.kernel.Ids;
import fr.passerelle.kernel.NotFound;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.sql.Date;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
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

/** The stops of a bus or of a team that goes round: where, and on which days. */
@Controller
class KeepStops {

    private static final int MOST_DAYS = 60;

    private final KeptPlaces kept;
    private final PlaceLife life;
    private final Whereabouts whereabouts;
    private final JdbcClient jdbc;

    KeepStops(KeptPlaces kept, PlaceLife life, Whereabouts whereabouts, JdbcClient jdbc) {
        this.kept = kept;
        this.life = life;
        this.whereabouts = whereabouts;
        this.jdbc = jdbc;
    }

    /**
     * A stop as typed.
     *
     * @param hours in simple French or in OSM notation, for a stop that comes back
     * @param days one day a line, for a stop without a rule
     */
    record StopForm(
            @NotBlank(message = "Dites où exactement, par exemple\u00a0: place de la mairie.")
            @Size(max = 120, message = "120 caractères au plus.")
            String label,

            @NotBlank(message = "Écrivez le nom de la commune.") @Size(max = 80, message = "80 caractères au plus.")
            String commune,

            @Size(max = 300, message = "300 caractères au plus.")
            String hours,

            @Size(max = 1000, message = "1 000 caractères au plus.")
            String days) {

        StopForm {
            label = Objects.requireNonNullElse(label, "").strip();
            commune = Objects.requireNonNullElse(commune, "").strip();
            hours = Objects.requireNonNullElse(hours, "").strip();
            days = Objects.requireNonNullElse(days, "").strip();
        }
    }

    @Allowed(Action.KEEP_PLACES)
    @GetMapping("/lieux/{id}/tenir/arrets")
    ModelAndView stops(Viewer viewer, @PathVariable UUID id) {
        return page(HttpStatus.OK, kept.require(viewer, id), Fields.blank());
    }

    @Allowed(Action.KEEP_PLACES)
    @PostMapping("/lieux/{id}/tenir/arrets")
    ModelAndView add(
            Viewer viewer, @PathVariable UUID id, @Valid @ModelAttribute("form") StopForm form, BindingResult errors) {
        StoredPlace place = kept.require(viewer, id);
        Optional<Commune> commune = commune(form, errors);
        String hours = hours(form, errors);
        Date[] days = days(form, errors);
        if (form.hours().isEmpty() && form.days().isEmpty()) {
            errors.rejectValue("hours", "none", "Donnez des horaires qui reviennent, ou des jours.");
        }
        if (errors.hasErrors() || commune.isEmpty()) {
            return page(HttpStatus.UNPROCESSABLE_CONTENT, place, Fields.of(errors));
        }
        jdbc.sql("""
                        insert into directory_stop (id, place_id, label, insee, commune_name, hours, days, at, account) values (?, ?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        Ids.next(),
                        place.id(),
                        form.label(),
                        commune.get().code(),
                        commune.get().name(),
                        hours)
                .params(days, kept.present(), viewer.id())
                .update();
        kept.note(viewer, "place.stop-added", place.id());
        return Pages.go("/lieux/" + place.id() + "/tenir/arrets", "L’arrêt est ajouté.");
    }

    @Allowed(Action.KEEP_PLACES)
    @PostMapping("/lieux/{id}/tenir/arrets/{stop}/retrait")
    ModelAndView remove(Viewer viewer, @PathVariable UUID id, @PathVariable UUID stop) {
        StoredPlace place = kept.require(viewer, id);
        int removed = jdbc.sql("delete from directory_stop where id = ? and place_id = ?")
                .params(stop, place.id())
                .update();
        if (removed == 0) {
            throw new NotFound();
        }
        kept.note(viewer, "place.stop-removed", place.id());
        return Pages.go("/lieux/" + place.id() + "/tenir/arrets", "L’arrêt est retiré.");
    }

    private Optional<Commune> commune(StopForm form, BindingResult errors) {
        Optional<Commune> commune = whereabouts.spot(form.commune()).map(Whereabouts.Spot::commune);
        if (commune.isEmpty() && !form.commune().isEmpty()) {
            errors.rejectValue("commune", "unknown", "Cette commune n’existe pas. Vérifiez son nom.");
        }
        return commune;
    }

    private static @Nullable String hours(StopForm form, BindingResult errors) {
        if (form.hours().isEmpty()) {
            return null;
        }
        Optional<OpeningHours> hours = OpeningHours.typed(form.hours());
        if (hours.isEmpty()) {
            errors.rejectValue(
                    "hours",
                    "unclear",
                    "Ces horaires ne sont pas compris. Écrivez par exemple\u00a0: mardi 9h-12h. Une semaine sur deux\u00a0: week 1-53/2 Tu 09:00-12:00.");
        }
        return hours.map(OpeningHours::text).orElse(null);
    }

    private Date[] days(StopForm form, BindingResult errors) {
        List<String> lines = Stream.of(form.days().split("[\\n,;]"))
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
        List<Optional<LocalDate>> days = lines.stream().map(FrenchInput::day).toList();
        if (days.stream().anyMatch(Optional::isEmpty)) {
            errors.rejectValue("days", "unclear", "Écrivez un jour par ligne, par exemple 24/11/2026.");
        } else if (days.size() > MOST_DAYS) {
            errors.rejectValue("days", "many", MOST_DAYS + " jours au plus.");
        }
        return days.stream().flatMap(Optional::stream).map(Date::valueOf).toArray(Date[]::new);
    }

    private ModelAndView page(HttpStatus status, StoredPlace place, Fields fields) {
        return Pages.answer(
                status, "directory/keep/keep-stops", "place", place, "stops", life.stops(place.id()), "fields", fields);
    }
}
