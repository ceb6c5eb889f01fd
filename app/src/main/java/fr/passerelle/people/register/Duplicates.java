package fr.passerelle.people.register;

import fr.passerelle.identity.Viewer;
import fr.passerelle.kernel.Now;
import fr.passerelle.people.Dossiers;
import fr.passerelle.people.register.PersonRules.Understood;
import java.sql.Timestamp;
import java.sql.Types;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Finds who may already be registered in the viewer's structure: same number, same e-mail, or same birth date and nearly the same name. That a
 * person is known to another structure is never told: she tells it herself, by her sharing code. Outside the viewer's own follow-ups it gives a first
 * name, an initial and a year, never who follows; nobody whose address is protected, and nobody who excluded the viewer.
 */
@Component
class Duplicates {

    private static final double NEARLY_THE_SAME = 0.4;

    private final JdbcClient jdbc;
    private final Now now;

    Duplicates(JdbcClient jdbc, Now now) {
        this.jdbc = jdbc;
        this.now = now;
    }

    /**
     * Somebody who may be the same person.
     *
     * @param person her identifier where the viewer follows her already, else null
     * @param reason what is the same, in words
     */
    record Twin(
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

    List<Twin> of(PersonForm form, Understood understood, Viewer viewer) {
        String[] phones = Stream.of(understood.phone(), understood.phone2())
                .filter(Objects::nonNull)
                .toArray(String[]::new);
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
                .param("email", form.email().isEmpty() ? null : form.email().toLowerCase(Locale.ROOT), Types.VARCHAR)
                .param("birthDate", form.birthDate(), Types.DATE)
                .param("name", form.firstName() + " " + form.lastName())
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
