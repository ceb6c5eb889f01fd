package fr.passerelle.directory.keep;

import fr.passerelle.design.Fields;
import fr.passerelle.design.Pages;
import fr.passerelle.directory.Offer;
import fr.passerelle.directory.OpeningHours;
import fr.passerelle.directory.PlaceServices;
import fr.passerelle.directory.StoredPlace;
import fr.passerelle.directory.StoredService;
import fr.passerelle.identity.Action;
import fr.passerelle.identity.Allowed;
import fr.passerelle.identity.Viewer;
import fr.passerelle.kernel.Ids;
import fr.passerelle.kernel.NotFound;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
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

/** A service that the place gives under its own conditions: other hours, other prices, something else to bring. */
@Controller
class DescribeService {

    /** The source of what is written here. Only that may be changed here; what another source says is changed at that source. */
    private static final String HERE = "Passerelle";

    private final KeptPlaces kept;
    private final PlaceServices services;
    private final JdbcClient jdbc;

    DescribeService(KeptPlaces kept, PlaceServices services, JdbcClient jdbc) {
        this.kept = kept;
        this.services = services;
        this.jdbc = jdbc;
    }

    /** @param hours its own, in simple French or OSM notation; empty when they are those of the place */
    record ServiceForm(
            @NotBlank(message = "Donnez un nom à ce service.") @Size(max = 120, message = "120 caractères au plus.")
            String name,

            @Size(max = 280, message = "280 caractères au plus.")
            String summary,

            List<Offer.Service> services,

            @Size(max = 300, message = "300 caractères au plus.")
            String hours,

            List<Offer.Fee> fees,

            @Size(max = 300, message = "300 caractères au plus.")
            String conditions,

            @Size(max = 300, message = "300 caractères au plus.")
            String bring,

            @Nullable LocalDate fullUntil) {

        ServiceForm {
            name = text(name);
            summary = text(summary);
            services = services == null
                    ? List.of()
                    : services.stream().filter(Objects::nonNull).toList();
            hours = text(hours);
            fees = fees == null
                    ? List.of()
                    : fees.stream().filter(Objects::nonNull).toList();
            conditions = text(conditions);
            bring = text(bring);
        }

        static ServiceForm of(StoredService stored) {
            var service = stored.service();
            return new ServiceForm(
                    service.name(),
                    text(service.summary()),
                    List.copyOf(service.services()),
                    service.hours().text(),
                    List.copyOf(service.terms().fees()),
                    text(service.terms().conditions()),
                    text(service.terms().bring()),
                    stored.fullUntil());
        }

        private static String text(@Nullable String typed) {
            return Objects.requireNonNullElse(typed, "").strip();
        }
    }

    @Allowed(Action.KEEP_PLACES)
    @GetMapping("/lieux/{id}/tenir/services/nouveau")
    ModelAndView blank(Viewer viewer, @PathVariable UUID id) {
        return page(HttpStatus.OK, kept.require(viewer, id), null, Fields.blank());
    }

    @Allowed(Action.KEEP_PLACES)
    @PostMapping("/lieux/{id}/tenir/services/nouveau")
    ModelAndView add(
            Viewer viewer,
            @PathVariable UUID id,
            @Valid @ModelAttribute("form") ServiceForm form,
            BindingResult errors) {
        StoredPlace place = kept.require(viewer, id);
        return save(viewer, place, Ids.next(), null, form, errors);
    }

    @Allowed(Action.KEEP_PLACES)
    @GetMapping("/lieux/{id}/tenir/services/{service}")
    ModelAndView edit(Viewer viewer, @PathVariable UUID id, @PathVariable UUID service) {
        StoredPlace place = kept.require(viewer, id);
        StoredService stored = own(place, service);
        return page(HttpStatus.OK, place, service, Fields.of(ServiceForm.of(stored)));
    }

    @Allowed(Action.KEEP_PLACES)
    @PostMapping("/lieux/{id}/tenir/services/{service}")
    ModelAndView correct(
            Viewer viewer,
            @PathVariable UUID id,
            @PathVariable UUID service,
            @Valid @ModelAttribute("form") ServiceForm form,
            BindingResult errors) {
        StoredPlace place = kept.require(viewer, id);
        own(place, service);
        return save(viewer, place, service, service, form, errors);
    }

    @Allowed(Action.KEEP_PLACES)
    @PostMapping("/lieux/{id}/tenir/services/{service}/retrait")
    ModelAndView remove(Viewer viewer, @PathVariable UUID id, @PathVariable UUID service) {
        StoredPlace place = kept.require(viewer, id);
        own(place, service);
        jdbc.sql("delete from directory_service where id = ?").param(service).update();
        kept.note(viewer, "place.service-removed", place.id());
        return Pages.go("/lieux/" + place.id() + "/tenir", "Le service est retiré.");
    }

    private StoredService own(StoredPlace place, UUID service) {
        return services.of(place.id()).stream()
                .filter(stored -> stored.id().equals(service) && stored.source().equals(HERE))
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    private ModelAndView save(
            Viewer viewer, StoredPlace place, UUID id, @Nullable UUID known, ServiceForm form, BindingResult errors) {
        Optional<String> hours = hours(form, errors);
        if (form.fullUntil() != null && form.fullUntil().isBefore(kept.today())) {
            errors.rejectValue("fullUntil", "past", "Ce jour est passé. Donnez un jour à venir, ou laissez vide.");
        }
        if (errors.hasErrors()) {
            return page(HttpStatus.UNPROCESSABLE_CONTENT, place, known, Fields.of(errors));
        }
        jdbc.sql("""
                        insert into directory_service (id, place_id, source, source_id, name, summary, services, hours, fees, conditions, bring, full_until,
                            updated_on, imported_at)
                        values (:id, :place, :source, :key, :name, nullif(:summary, ''), :services, :hours, :fees, nullif(:conditions, ''),
                            nullif(:bring, ''), :full, :today, :now)
                        on conflict (source, source_id) do update set name = excluded.name, summary = excluded.summary, services = excluded.services,
                            hours = excluded.hours, fees = excluded.fees, conditions = excluded.conditions, bring = excluded.bring,
                            full_until = excluded.full_until, updated_on = excluded.updated_on, imported_at = excluded.imported_at,
                            version = directory_service.version + 1
                        """)
                .param("id", id)
                .param("place", place.id())
                .param("source", HERE)
                .param("key", id.toString())
                .param("name", form.name())
                .param("summary", form.summary())
                .param("services", names(form.services()))
                .param("hours", hours.orElse(null))
                .param("fees", names(form.fees()))
                .param("conditions", form.conditions())
                .param("bring", form.bring())
                .param("full", form.fullUntil())
                .param("today", kept.today())
                .param("now", kept.present())
                .update();
        kept.note(viewer, "place.service-described", place.id());
        return Pages.go("/lieux/" + place.id() + "/tenir", "Le service est enregistré.");
    }

    private static Optional<String> hours(ServiceForm form, BindingResult errors) {
        if (form.hours().isEmpty()) {
            return Optional.empty();
        }
        Optional<OpeningHours> hours = OpeningHours.typed(form.hours());
        if (hours.isEmpty()) {
            errors.rejectValue(
                    "hours", "unclear", "Ces horaires ne sont pas compris. Écrivez par exemple\u00a0: mardi 9h-12h.");
        }
        return hours.map(OpeningHours::text);
    }

    private static String[] names(List<? extends Enum<?>> terms) {
        return terms.stream().map(Enum::name).distinct().toArray(String[]::new);
    }

    private static ModelAndView page(HttpStatus status, StoredPlace place, @Nullable UUID service, Fields fields) {
        return Pages.answer(
                status, "directory/keep/describe-service", "place", place, "service", service, "fields", fields);
    }
}
