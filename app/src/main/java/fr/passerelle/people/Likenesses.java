package fr.passerelle.people;

import fr.passerelle.identity.Viewer;
import fr.passerelle.kernel.Now;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Finds who may already be registered in the viewer's structure: same number, same e-mail, or same birth date and nearly the same name. That a
 * person is known to another structure is never told: she tells it herself, by her sharing code. Outside the viewer's own follow-ups it gives a first
 * name, an initial and a year, never who follows; nobody whose address is protected, and nobody who excluded the viewer.
 */
@Component
public class Likenesses {

    private static final double NEARLY_THE_SAME = 0.4;

    private final JdbcClient jdbc;
    private final Now now;

    Likenesses(JdbcClient jdbc, Now now) {
        this.jdbc = jdbc;
        this.now = now;
    }

    /**
     * Somebody who may be the same person.
     *
     * @param person her identifier where the viewer follows her already, else null
     * @param reason what is the same, in words
     */
    public record Twin(
            @Nullable UUID person, String name, @Nullable Integer birthYear, String reason) {}

    private record Row(
            UUID id,
            String displayName,
            @Nullable String firstName,
            @Nullable String lastName,
            boolean pseudonym,
            @Nullable Integer birthYear,
            boolean samePhone,
            boolean sameEmail,
            boolean followed) {

        Twin shown() {
            String reason = samePhone
                    ? "même numéro de téléphone"
                    : sameEmail ? "même adresse e-mail" : "même date de naissance, nom proche";
            return followed
                    ? new Twin(id, displayName, birthYear, reason)
                    : new Twin(null, truncated(), birthYear, reason);
        }

        private String truncated() {
            String first = Objects.requireNonNullElse(firstName, "");
            if (pseudonym || first.isEmpty()) {
                return displayName.substring(0, 1).toUpperCase(Locale.FRENCH) + "…";
            }
            return lastName == null
                    ? first
                    : first + " " + lastName.substring(0, 1).toUpperCase(Locale.FRENCH) + ".";
        }
    }

    /**
     * Who is about to be registered.
     *
     * @param name first and last names
     * @param email as it was typed, or empty
     * @param phones E.164 numbers; null ones do not count
     */
    public record Asked(String name, @Nullable LocalDate birthDate, String email, List<@Nullable String> phones) {}

    /** Those who may be the same, five at most. */
    public List<Twin> of(Asked asked, Viewer viewer) {
        String[] phones = asked.phones().stream().filter(Objects::nonNull).toArray(String[]::new);
        return jdbc
                .sql("""
                        select * from (
                            select p.id, p.display_name, p.first_name, p.last_name, p.pseudonym,
                                   cast(extract(year from p.birth_date) as int) as birth_year,
                                   coalesce(p.phone = any(:phones) or p.phone_2 = any(:phones), false) as same_phone,
                                   coalesce(p.email = :email, false) as same_email,
                                   %s as followed, p.address_protected,
                                   exists (select 1 from people_follow_up u join identity_team s on s.id = u.team_id
                                           where u.person_id = p.id and s.organisation_id = :organisation) and %s as own_structure
                            from people_person p
                            where p.phone = any(:phones) or p.phone_2 = any(:phones) or p.email = :email
                               or (p.birth_date = :birthDate and p.search <> ''
                                   and greatest(similarity(people_fold(:name), people_fold(concat_ws(' ', p.first_name, p.last_name))),
                                                similarity(people_fold(:name), people_fold(concat_ws(' ', p.first_name, p.birth_name)))) > :near)
                        ) twin
                        where followed or own_structure and not address_protected
                        order by same_phone desc, same_email desc, id
                        limit 5
                        """.formatted(Dossiers.FOLLOWED, Dossiers.NOT_EXCLUDED))
                .param("organisation", viewer.organisation())
                .param("phones", phones)
                .param("email", asked.email().isEmpty() ? null : asked.email().toLowerCase(Locale.ROOT), Types.VARCHAR)
                .param("birthDate", asked.birthDate(), Types.DATE)
                .param("name", asked.name())
                .param("near", NEARLY_THE_SAME)
                .param("teams", viewer.teamArray())
                .param("account", viewer.id())
                .param("now", Timestamp.from(now.instant()))
                .query(Row.class)
                .list()
                .stream()
                .map(Row::shown)
                .toList();
    }
}
