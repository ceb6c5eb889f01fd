package fr.passerelle.sharing.reach;

import fr.passerelle.people.InvitedGuests;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Tells « Qui a ouvert mon dossier ? » for what she had opened it. */
@Component
class Stays implements InvitedGuests {

    private final JdbcClient jdbc;

    Stays(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Stay> of(UUID person) {
        return jdbc.sql("""
                        select organisation_id as organisation, account, given_at as "from", coalesce(withdrawn_at, ends_at) as until, purpose
                        from sharing_consent where person_id = ? and given_at is not null order by given_at desc
                        """).param(person).query(Stay.class).list();
    }
}
