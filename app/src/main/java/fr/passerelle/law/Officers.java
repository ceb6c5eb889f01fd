package fr.passerelle.law;

import fr.passerelle.kernel.Now;
import java.sql.Date;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The data protection officers of a territory. */
@Component
public class Officers {

    private final JdbcClient jdbc;
    private final Now now;

    Officers(JdbcClient jdbc, Now now) {
        this.jdbc = jdbc;
        this.now = now;
    }

    /** Where those of today are written to. */
    public List<String> mails() {
        return jdbc.sql("""
                        select distinct a.email from identity_agent a join identity_membership m on m.agent_id = a.id
                        where m.trade = 'DATA_PROTECTION_OFFICER' and m.starts_on <= :today and (m.ends_on is null or m.ends_on >= :today)
                        """)
                .param("today", Date.valueOf(now.today()))
                .query(String.class)
                .list();
    }
}
