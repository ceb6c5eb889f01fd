package fr.passerelle.people;

import fr.passerelle.design.Tab;
import fr.passerelle.identity.Access;
import fr.passerelle.identity.Action;
import fr.passerelle.identity.Viewer;
import fr.passerelle.kernel.NotFound;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Prepares what stands around every page of a dossier; the template {@code people/dossier-page} draws it. */
@Component
public class DossierFrame {

    private final JdbcClient jdbc;
    private final Access access;
    private final List<DossierTab> tabs;
    private final List<InnerTab> inner;

    DossierFrame(JdbcClient jdbc, Access access, List<DossierTab> tabs, List<InnerTab> inner) {
        this.jdbc = jdbc;
        this.access = access;
        this.tabs = tabs.stream()
                .sorted(Comparator.comparingInt(DossierTab::order).thenComparing(DossierTab::label))
                .toList();
        this.inner =
                inner.stream().sorted(Comparator.comparingInt(InnerTab::order)).toList();
    }

    /**
     * What stands around a page.
     *
     * @param name how the person is called
     * @param href the page of hers that the viewer may open: the dossier, or the sheet of the reception
     * @param tabs those that the charter leaves to the viewer
     * @param inner those within the current tab, none for most
     */
    public record Around(UUID person, String name, String href, List<Tab> tabs, List<Tab> inner) {}

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
                .filter(tab -> access.may(viewer, tab.action(), person))
                .map(tab ->
                        new Tab(tab.label(), address + tab.path(), tab.path().equals(under), null, tab.icon()))
                .toList();
        List<Tab> within = inner.stream()
                .filter(tab -> tab.under().equals(under) && access.may(viewer, tab.action(), person))
                .map(tab ->
                        new Tab(tab.label(), address + tab.path(), tab.path().equals(path)))
                .toList();
        return new Around(person, name, opens ? address : address + "/accueil", allowed, within);
    }
}
