package fr.passerelle.directory.keep;

import fr.passerelle.design.Fields;
import fr.passerelle.design.Option;
import fr.passerelle.design.Pages;
import fr.passerelle.directory.PlaceLife;
import fr.passerelle.directory.PlaceServices;
import fr.passerelle.directory.StoredPlace;
import fr.passerelle.identity.Action;
import fr.passerelle.identity.Allowed;
import fr.passerelle.identity.Viewer;
import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** All that one may say of a place that one keeps, on one page. */
@Controller
class KeepPlace {

    private final KeptPlaces kept;
    private final PlaceLife life;
    private final PlaceServices services;
    private final JdbcClient jdbc;

    KeepPlace(KeptPlaces kept, PlaceLife life, PlaceServices services, JdbcClient jdbc) {
        this.kept = kept;
        this.life = life;
        this.services = services;
        this.jdbc = jdbc;
    }

    /** An organisation that keeps the place. */
    record Keeper(UUID id, String name) {}

    @Allowed(Action.KEEP_PLACES)
    @GetMapping("/lieux/{id}/tenir")
    ModelAndView keep(Viewer viewer, @PathVariable UUID id) {
        return page(HttpStatus.OK, viewer, kept.require(viewer, id), Fields.blank());
    }

    /** The page, also when one of its forms is to be corrected. */
    ModelAndView page(HttpStatus status, Viewer viewer, StoredPlace place, Fields fields) {
        return Pages.answer(status, "directory/keep/keep-place", "place", place, "fields", fields)
                .addObject("closures", life.closures(place.id()))
                .addObject("welcome", life.welcome(place.id()))
                .addObject("stops", life.stops(place.id()))
                .addObject("services", services.of(place.id()))
                .addObject("keepers", keepers(place.id()))
                .addObject("organisations", viewer.may(Action.MANAGE_PLACES) ? organisations() : List.of())
                .addObject("all", viewer.may(Action.MANAGE_PLACES));
    }

    private List<Keeper> keepers(UUID place) {
        return jdbc.sql("""
                        select o.id, o.name from directory_keeper k join identity_organisation o on o.id = k.organisation
                        where k.place_id = ? order by o.name
                        """).param(place).query(Keeper.class).list();
    }

    private List<Option> organisations() {
        return jdbc.sql("select id, name from identity_organisation order by name")
                .query((row, i) -> new Option(row.getString("id"), row.getString("name")))
                .list();
    }
}
