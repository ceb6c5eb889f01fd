package fr.passerelle.mandate;

import fr.passerelle.design.Language;
import fr.passerelle.kernel.NotFound;
import fr.passerelle.people.Situation.Protection;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The persons as they sign: under their name, with what decides whether they may. */
@Component
public class Signatories {

    private final JdbcClient jdbc;

    Signatories(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A person about to sign.
     *
     * @param named false when only a pseudonym is known: nobody signs under one
     * @param protection a measure of protection, or null
     * @param email where she accepts to be written to, or null
     */
    public record Signatory(
            UUID id,
            String name,
            boolean named,
            @Nullable LocalDate birthDate,
            @Nullable Protection protection,
            List<String> languages,
            @Nullable String email) {

        /** Why she may not give a mandate on that day, or null. */
        public NoMandate.@Nullable Reason hindrance(LocalDate day) {
            return new Rule.Capacity(birthDate, protection).hindrance(day);
        }

        /** The language in which the text is explained to her unless she prefers another. */
        public Language language() {
            return languages.contains("fr") || languages.isEmpty()
                    ? Language.FALC
                    : languages.contains("ar") ? Language.AR : languages.contains("en") ? Language.EN : Language.FALC;
        }
    }

    /** That person. */
    public Signatory of(UUID person) {
        return read(person, "");
    }

    /** The same, kept as she is until the end of the transaction, and one signature at a time. */
    public Signatory locked(UUID person) {
        return read(person, " for no key update");
    }

    private Signatory read(UUID person, String lock) {
        return jdbc.sql("""
                        select id, coalesce(first_name || ' ' || last_name, display_name) as name, birth_date, protection, languages,
                               not pseudonym or (first_name is not null and last_name is not null) as named,
                               case when not never_write then email end as email
                        from people_person where id = ?
                        """ + lock)
                .param(person)
                .query((row, i) -> new Signatory(
                        row.getObject("id", UUID.class),
                        row.getString("name"),
                        row.getBoolean("named"),
                        row.getObject("birth_date", LocalDate.class),
                        row.getString("protection") == null ? null : Protection.valueOf(row.getString("protection")),
                        List.of((String[]) row.getArray("languages").getArray()),
                        row.getString("email")))
                .optional()
                .orElseThrow(NotFound::new);
    }
}
