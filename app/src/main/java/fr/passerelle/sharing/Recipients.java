package fr.passerelle.sharing;

import fr.passerelle.kernel.Now;
import fr.passerelle.sharing.Consent.Recipient;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds to whom a file may be opened: a structure of the territory by its SIRET or its name, a professional by name or e-mail address. */
@Component
public class Recipients {

    private static final int MOST = 8;

    private final JdbcClient jdbc;
    private final Now now;

    Recipients(JdbcClient jdbc, Now now) {
        this.jdbc = jdbc;
        this.now = now;
    }

    /** The structures that have that number, or that name; else those whose name holds what was typed. */
    public List<Recipient> structures(String typed) {
        String digits = typed.replaceAll("[\\s\u00a0\u202f.-]", "");
        List<Recipient> exact = jdbc.sql("""
                        select name, id as organisation, cast(null as uuid) as account from identity_organisation
                        where siret = :digits or people_fold(name) = people_fold(:typed) order by name, id
                        """)
                .param("digits", digits)
                .param("typed", typed)
                .query(Recipient.class)
                .list();
        return !exact.isEmpty() || typed.length() < 3
                ? exact
                : jdbc.sql("""
                        select name, id as organisation, cast(null as uuid) as account from identity_organisation
                        where position(people_fold(:typed) in people_fold(name)) > 0 order by name, id limit :most
                        """)
                        .param("typed", typed)
                        .param("most", MOST)
                        .query(Recipient.class)
                        .list();
    }

    /** The professionals of today who have that name, or that e-mail address, in the structure under which they act. */
    public List<Recipient> professionals(String typed) {
        return jdbc.sql("""
                        select o.name || ', ' || g.first_name || ' ' || g.last_name as name, o.id as organisation, g.id as account
                        from identity_agent g
                        join lateral (select m.team_id from identity_membership m
                                      where m.agent_id = g.id and m.starts_on <= :today and (m.ends_on is null or m.ends_on >= :today)
                                      order by m.starts_on desc, m.id limit 1) member on true
                        join identity_team t on t.id = member.team_id
                        join identity_organisation o on o.id = t.organisation_id
                        where g.email = lower(:typed)
                           or people_fold(:typed) in (people_fold(g.first_name || ' ' || g.last_name), people_fold(g.last_name || ' ' || g.first_name))
                        order by name, g.id limit :most
                        """)
                .param("today", now.today())
                .param("typed", typed)
                .param("most", MOST)
                .query(Recipient.class)
                .list();
    }
}
