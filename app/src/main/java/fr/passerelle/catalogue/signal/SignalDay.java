package fr.passerelle.catalogue.signal;

import fr.passerelle.catalogue.Sheet;
import fr.passerelle.catalogue.SheetFollowers;
import fr.passerelle.catalogue.Sheets;
import fr.passerelle.catalogue.SiteChanges;
import fr.passerelle.catalogue.SiteChanges.SiteChange;
import fr.passerelle.day.DayItem;
import fr.passerelle.day.DayItem.Part;
import fr.passerelle.day.DaySource;
import fr.passerelle.identity.Action;
import fr.passerelle.identity.Viewer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Tells the teams that work with a sheet that its site has changed, and those who keep the sheets that somebody says so. */
@Component
class SignalDay implements DaySource {

    private final SiteChanges changes;
    private final Signals signals;
    private final Sheets sheets;
    private final ObjectProvider<SheetFollowers> followers;

    SignalDay(SiteChanges changes, Signals signals, Sheets sheets, ObjectProvider<SheetFollowers> followers) {
        this.changes = changes;
        this.signals = signals;
        this.sheets = sheets;
        this.followers = followers;
    }

    @Override
    public List<DayItem> of(Viewer viewer) {
        if (!viewer.may(Action.SEE_CATALOGUE)) {
            return List.of();
        }
        boolean keeps = viewer.may(Action.KEEP_CATALOGUE);
        List<SiteChange> open = changes.open();
        List<String> updated = keeps ? List.of() : signals.updated();
        Map<String, Boolean> known = new HashMap<>();
        List<DayItem> items = new ArrayList<>();
        for (SiteChange change : open) {
            if (keeps || known.computeIfAbsent(change.sheet(), sheet -> follows(viewer, sheet))) {
                items.add(said(change, keeps));
            }
        }
        for (String sheet : updated) {
            boolean stillOpen = open.stream().anyMatch(change -> change.sheet().equals(sheet));
            if (!stillOpen && known.computeIfAbsent(sheet, each -> follows(viewer, each))) {
                items.add(item(
                        Part.CHANGES,
                        sheet,
                        "La fiche est à jour après un changement du site.",
                        "/demarches/fiches/" + sheet));
            }
        }
        return items;
    }

    private boolean follows(Viewer viewer, String sheet) {
        return followers.orderedStream().anyMatch(source -> !Collections.disjoint(source.teams(sheet), viewer.teams()));
    }

    private DayItem said(SiteChange change, boolean keeps) {
        String sheet = "/demarches/fiches/" + change.sheet();
        return item(
                keeps ? Part.DUE : Part.CHANGES,
                change.sheet(),
                "Le site a changé\u00a0: " + change.words(),
                keeps ? sheet + "/site-change/" + change.id() : sheet);
    }

    private DayItem item(Part part, String sheet, String detail, String href) {
        String title = sheets.find(sheet).map(Sheet::title).orElse("Fiche des démarches");
        return new DayItem(part, title, detail, href, null, "warn", "Voir");
    }
}
