package fr.passerelle.directory.keep;

import fr.passerelle.design.Fields;
import fr.passerelle.design.Pages;
import fr.passerelle.directory.StoredPlace;
import fr.passerelle.identity.Action;
import fr.passerelle.identity.Allowed;
import fr.passerelle.identity.Viewer;
import fr.passerelle.kernel.NotFound;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Those who keep the directory say which structure's own people stand behind a place. */
@Controller
class AssignKeepers {

    private final KeptPlaces kept;
    private final KeepPlace page;
    private final JdbcClient jdbc;

    AssignKeepers(KeptPlaces kept, KeepPlace page, JdbcClient jdbc) {
        this.kept = kept;
        this.page = page;
        this.jdbc = jdbc;
    }

    @Allowed(Action.MANAGE_PLACES)
    @PostMapping("/lieux/{id}/tenir/structures")
    ModelAndView assign(Viewer viewer, @PathVariable UUID id, @RequestParam @Nullable UUID organisation) {
        StoredPlace place = kept.require(viewer, id);
        int added = organisation == null
                ? 0
                : jdbc.sql("""
                        insert into directory_keeper (place_id, organisation, since, account)
                        select ?, o.id, ?, ? from identity_organisation o where o.id = ? on conflict do nothing
                        """)
                        .params(place.id(), kept.present(), viewer.id(), organisation)
                        .update();
        if (added == 0) {
            return page.page(
                    HttpStatus.UNPROCESSABLE_CONTENT,
                    viewer,
                    place,
                    Fields.blank().and("organisation", "Choisissez une structure qui ne tient pas encore ce lieu."));
        }
        kept.note(viewer, "place.keeper-added", place.id());
        return Pages.go("/lieux/" + place.id() + "/tenir", "Cette structure tient maintenant la page du lieu.");
    }

    @Allowed(Action.MANAGE_PLACES)
    @PostMapping("/lieux/{id}/tenir/structures/{organisation}/retrait")
    ModelAndView remove(Viewer viewer, @PathVariable UUID id, @PathVariable UUID organisation) {
        StoredPlace place = kept.require(viewer, id);
        int removed = jdbc.sql("delete from directory_keeper where place_id = ? and organisation = ?")
                .params(place.id(), organisation)
                .update();
        if (removed == 0) {
            throw new NotFound();
        }
        kept.note(viewer, "place.keeper-removed", place.id());
        return Pages.go("/lieux/" + place.id() + "/tenir", "Cette structure ne tient plus la page du lieu.");
    }
}
