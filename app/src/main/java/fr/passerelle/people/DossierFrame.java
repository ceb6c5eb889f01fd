package fr.passerelle.people;

import fr.passerelle.design.Tab;
import fr.passerelle.identity.Access;
import fr.passerelle.identity.Action;
import fr.passerelle.identity.Viewer;
import fr.passerelle.kernel.French;
import fr.passerelle.kernel.NotFound;
import fr.passerelle.kernel.Now;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Prepares what stands around every page of a dossier; the template {@code people/dossier-page} draws it. */
@Component
public class DossierFrame {

    private final JdbcClient jdbc;
    private final Access access;
    private final List<DossierTab> tabs;
    private final List<InnerTab> inner;
    private final Guests guests;

    DossierFrame(JdbcClient jdbc, Access access, List<DossierTab> tabs, List<InnerTab> inner, Guests guests) {
        this.guests = guests;
        this.jdbc = jdbc;
        this.access = access;
        this.tabs = tabs.stream()
                .sorted(Comparator.comparingInt(DossierTab::order).thenComparing(DossierTab::label))
                .toList();
        this.inner =
                inner.stream().sorted(Comparator.comparingInt(InnerTab::order)).toList();
    }

    /** Who may be there without following the person. */
    @Component
    record Guests(ObjectProvider<InvitedGuests> invited, Dossiers dossiers, Now now) {}

    /**
     * What stands around a page.
     *
     * @param name how the person is called
     * @param href the page of hers that the viewer may open: the dossier, or the sheet of the reception
     * @param tabs those that the charter leaves to the viewer
     * @param inner those within the current tab, none for most
     * @param shared what the person opened her file for and until when, where the viewer does not follow her; null otherwise
     */
    public record Around(
            UUID person,
            String name,
            String href,
            List<Tab> tabs,
            List<Tab> inner,
            @Nullable String shared) {}

    /** The frame of the page at that path ({@code "/notes"}) under the person's address. */
    public Around of(Viewer viewer, UUID person, String path) {
        String name = jdbc.sql("select display_name from people_person where id = ?")
                .param(person)
                .query(String.class)
                .optional()
                .orElseThrow(NotFound::new);
        String address = "/personnes/" + person;
        boolean opens = access.may(viewer, Action.OPEN_DOSSIER, person);
        String under = inner.stream()
                .filter(tab -> tab.path().equals(path))
                .map(InnerTab::under)
                .findFirst()
                .orElse(path);
        List<Tab> allowed = tabs.stream()
                .flatMap(tab -> leadingTo(viewer, person, tab).stream()
                        .map(to -> new Tab(tab.label(), address + to, tab.path().equals(under), null, tab.icon())))
                .toList();
        List<Tab> within = inner.stream()
                .filter(tab -> tab.under().equals(under) && access.may(viewer, tab.action(), person))
                .map(tab ->
                        new Tab(tab.label(), address + tab.path(), tab.path().equals(path)))
                .toList();
        return new Around(
                person, name, opens ? address : address + "/accueil", allowed, within, shared(viewer, person));
    }

    /** The page behind a tab; else the first one within it that the viewer may open. */
    private Optional<String> leadingTo(Viewer viewer, UUID person, DossierTab tab) {
        return access.may(viewer, tab.action(), person)
                ? Optional.of(tab.path())
                : inner.stream()
                        .filter(each -> each.under().equals(tab.path()) && access.may(viewer, each.action(), person))
                        .map(InnerTab::path)
                        .findFirst();
    }

    private @Nullable String shared(Viewer viewer, UUID person) {
        if (guests.dossiers().followed(viewer, person)) {
            return null;
        }
        Instant at = guests.now().instant();
        return guests.invited().stream()
                .flatMap(each -> each.of(person).stream())
                .filter(stay -> stay.isOpenTo(viewer.id(), viewer.organisation(), at))
                .max(Comparator.comparing(InvitedGuests.Stay::until))
                .map(stay -> "jusqu’à " + French.moment(stay.until()) + ", pour\u00a0: " + stay.purpose())
                .orElse(null);
    }
}
