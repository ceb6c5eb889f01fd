package fr.passerelle.vault.lend;

import fr.passerelle.people.OpenedPapers;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Tells « Qui a ouvert mon dossier » of the papers that were read one by one. */
@Component
class ReadPapers implements OpenedPapers {

    private final JdbcClient jdbc;

    ReadPapers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Reading> readings(UUID person, Instant since, int limit) {
        return jdbc.sql("""
                        select max(r.read_at) as at, concat_ws(', ', coalesce(g.first_name || ' ' || g.last_name, 'un professionnel'), s.name) as who,
                               d.title, o.purpose, count(*) as times
                        from vault_reading r
                        join vault_opening o on o.id = r.opening_id
                        join vault_document d on d.id = o.document_id
                        left join identity_agent g on g.id = r.account
                        left join identity_organisation s on s.id = o.organisation_id
                        where d.person_id = ? and r.read_at >= ?
                        group by cast(r.read_at at time zone 'Europe/Paris' as date), o.id, d.title, g.id, s.id
                        order by at desc limit ?
                        """)
                .params(person, Timestamp.from(since), limit)
                .query(Reading.class)
                .list();
    }
}
