package fr.passerelle.vault;

import fr.passerelle.kernel.Now;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds to whom a paper is opened: by the number of a structure or the whole name, so that nobody is picked from a list by mistake. */
@Component
public class Receivers {

    private final JdbcClient jdbc;
    private final Now now;

    Receivers(JdbcClient jdbc, Now now) {
        this.jdbc = jdbc;
        this.now = now;
    }

    /** A structure, or one professional. */
    public record Receiver(
            @Nullable UUID organisation, @Nullable UUID account, String name) {}

    /** Those who bear that SIRET or that name: one when it is clear. */
    public List<Receiver> named(String typed) {
        String words = typed.strip().replaceAll("\\s+", " ");
        return jdbc.sql("""
                        select id as organisation, null::uuid as account, name from identity_organisation
                        where siret = :siret or lower(name) = lower(:name)
                        union all
                        select null, g.id, g.first_name || ' ' || g.last_name from identity_agent g
                        where lower(g.first_name || ' ' || g.last_name) = lower(:name)
                          and exists (select 1 from identity_membership m
                                      where m.agent_id = g.id and m.starts_on <= :today and (m.ends_on is null or m.ends_on >= :today))
                        """)
                .param("siret", words.replace(" ", ""))
                .param("name", words)
                .param("today", now.today())
                .query(Receiver.class)
                .list();
    }
}
