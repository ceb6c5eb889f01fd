package fr.passerelle.catalogue.read;

import fr.passerelle.catalogue.Connection;
import fr.passerelle.catalogue.Connections;
import fr.passerelle.catalogue.Sheet;
import fr.passerelle.catalogue.Sheets;
import fr.passerelle.catalogue.SiteChanges;
import fr.passerelle.design.Pages;
import fr.passerelle.identity.Action;
import fr.passerelle.identity.Allowed;
import fr.passerelle.identity.Viewer;
import fr.passerelle.kernel.NotFound;
import fr.passerelle.kernel.Now;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** The page of a sheet, as a worker reads it during a meeting. */
@Controller
class ViewSheet {

    private static final String PAGE = "catalogue/read/view-sheet";

    private final Sheets sheets;
    private final SiteChanges changes;
    private final Connections connections;
    private final Now now;

    ViewSheet(Sheets sheets, SiteChanges changes, Connections connections, Now now) {
        this.sheets = sheets;
        this.changes = changes;
        this.connections = connections;
        this.now = now;
    }

    /**
     * A right that goes with the one that this procedure opens.
     *
     * @param sheet by which one asks for it, or null
     */
    record Next(Connection connection, @Nullable Sheet sheet) {}

    /**
     * What the page shows.
     *
     * @param version the one shown
     * @param current the one that everybody reads today
     * @param changes what is said to have changed on the site
     * @param reasons the rights that commonly lead here
     * @param nexts what is commonly due once this right is open
     * @param keeps whether who looks may correct the sheet at once
     */
    record Sight(
            Sheet sheet,
            int version,
            int current,
            List<SiteChanges.SiteChange> changes,
            List<Connection> reasons,
            List<Next> nexts,
            LocalDate today,
            boolean keeps) {

        boolean old() {
            return version != current;
        }

        String path() {
            return "/demarches/fiches/" + sheet.id();
        }
    }

    @Allowed(Action.SEE_CATALOGUE)
    @GetMapping("/demarches/fiches/{id}")
    ModelAndView view(Viewer viewer, @PathVariable String id) {
        int version = sheets.version(id);
        return page(viewer, sheets.find(id).orElseThrow(NotFound::new), version, version);
    }

    /** An older version: procedures made with it point here. */
    @Allowed(Action.SEE_CATALOGUE)
    @GetMapping("/demarches/fiches/{id}/versions/{version}")
    ModelAndView old(Viewer viewer, @PathVariable String id, @PathVariable int version) {
        return page(viewer, sheets.find(id, version).orElseThrow(NotFound::new), version, sheets.version(id));
    }

    private ModelAndView page(Viewer viewer, Sheet sheet, int version, int current) {
        return Pages.show(
                PAGE,
                "sight",
                new Sight(
                        sheet,
                        version,
                        current,
                        changes.of(sheet.id()),
                        connections.to(sheet.id()),
                        nexts(sheet),
                        now.today(),
                        viewer.may(Action.KEEP_CATALOGUE)));
    }

    private @Nullable Sheet target(Connection connection) {
        return Optional.ofNullable(connection.sheet()).flatMap(sheets::find).orElse(null);
    }

    private List<Next> nexts(Sheet sheet) {
        return Optional.ofNullable(sheet.opens()).map(Set::of).map(connections::from).stream()
                .flatMap(List::stream)
                .filter(connection -> !sheet.id().equals(connection.sheet()))
                .map(connection -> new Next(connection, target(connection)))
                .toList();
    }
}
