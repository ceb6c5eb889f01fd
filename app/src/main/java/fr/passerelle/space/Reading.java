package fr.passerelle.space;

import fr.passerelle.design.Language;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How a person reads her pages, whatever device she comes in with: her language, and how large the letters are. */
@Component
public class Reading {

    private final JdbcClient jdbc;

    Reading(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Keeps her choice. */
    public void keep(UUID person, Language language, int letters) {
        jdbc.sql("update space_access set language = ?, letters = ? where person_id = ?")
                .params(language.code(), letters, person)
                .update();
    }

    /** What to add to an address for the page to be as she chose, {@code ?langue=ar&taille=2}, or nothing when she chose nothing. */
    public String of(UUID person) {
        return jdbc.sql(
                        "select '?langue=' || language || '&taille=' || letters from space_access where person_id = ? and language is not null")
                .param(person)
                .query(String.class)
                .optional()
                .orElse("");
    }
}
