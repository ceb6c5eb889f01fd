package fr.passerelle.teamwork;

import fr.passerelle.identity.Replacements;
import fr.passerelle.identity.Viewer;
import fr.passerelle.kernel.Now;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Answers who stands in for whom today. An absence ends by itself: nothing is to be undone. */
@Component
class Absences implements Replacements {

    private static final String TODAY = " a.ended_at is null and a.from_on <= :today and a.to_on >= :today ";

    private final JdbcClient jdbc;
    private final Now now;

    Absences(JdbcClient jdbc, Now now) {
        this.jdbc = jdbc;
        this.now = now;
    }

    @Override
    public List<Absent> replacedBy(Viewer viewer) {
        return jdbc.sql("""
                        select a.account, g.first_name || ' ' || g.last_name as name
                        from teamwork_absence a join identity_agent g on g.id = a.account
                        where a.replacement = :account and
                        """ + TODAY + " order by g.last_name, g.id")
                .param("account", viewer.id())
                .param("today", now.today())
                .query(Absent.class)
                .list();
    }

    @Override
    public Set<UUID> standIns(Collection<UUID> accounts) {
        return jdbc
                .sql("select a.replacement from teamwork_absence a where a.account = any(:accounts) and" + TODAY)
                .param("accounts", accounts.toArray(UUID[]::new))
                .param("today", now.today())
                .query(UUID.class)
                .list()
                .stream()
                .collect(Collectors.toUnmodifiableSet());
    }
}
