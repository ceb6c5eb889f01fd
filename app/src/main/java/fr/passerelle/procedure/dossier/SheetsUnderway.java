package fr.passerelle.procedure.dossier;

import fr.passerelle.vault.Underway;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The sheets of what a person has under way; what is led for somebody else of her household is theirs. */
@Component
class SheetsUnderway implements Underway {

    private final JdbcClient jdbc;

    SheetsUnderway(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<String> sheets(UUID person) {
        return jdbc.sql("""
                        select d.sheet from procedure_person h join procedure_procedure d on d.id = h.procedure_id
                        where h.person_id = ? and h.position = 1 and d.closed_at is null and d.sheet is not null
                        group by d.sheet order by max(d.changed_at) desc, d.sheet
                        """).param(person).query(String.class).list();
    }
}
