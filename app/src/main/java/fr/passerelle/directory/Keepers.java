package fr.passerelle.directory;

import fr.passerelle.identity.Action;
import fr.passerelle.identity.Viewer;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which organisation's own people stand behind a place: they confirm its page, answer its referrals, hold its permanences. */
@Component
public class Keepers {

    private final JdbcClient jdbc;

    Keepers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Whether that professional may change the page of the place: for the whole directory, or for what their organisation keeps. */
    public boolean mayKeep(Viewer viewer, UUID place) {
        return viewer.may(Action.MANAGE_PLACES)
                || viewer.may(Action.KEEP_PLACES) && keeps(viewer.organisation(), place);
    }

    /** Whether the organisation keeps that place. */
    public boolean keeps(UUID organisation, UUID place) {
        return jdbc.sql("select exists (select 1 from directory_keeper where organisation = ? and place_id = ?)")
                .params(organisation, place)
                .query(Boolean.class)
                .single();
    }

    /** The organisations that stand behind a place: those that keep it, and the one whose SIRET it bears. */
    public List<UUID> behind(UUID place) {
        return jdbc.sql("""
                        with same as (
                            select p.id, p.pivot from directory_place p
                            where :place in (p.id, p.linked_to) or p.id = (select linked_to from directory_place where id = :place))
                        select organisation from directory_keeper where place_id in (select id from same)
                        union
                        select o.id from same join identity_organisation o on o.siret = regexp_replace(same.pivot, '\\D', '', 'g')
                        """).param("place", place).query(UUID.class).list();
    }

    /** The places that the organisation keeps and that are still shown, by name. */
    public List<UUID> placesOf(UUID organisation) {
        return jdbc.sql("""
                        select p.id from directory_keeper k join directory_place p on p.id = k.place_id
                        where k.organisation = ? and p.shown order by p.name, p.id
                        """).param(organisation).query(UUID.class).list();
    }
}
