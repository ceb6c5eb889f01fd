package fr.passerelle.people.join;

import fr.passerelle.identity.Viewer;
import fr.passerelle.kernel.Now;
import fr.passerelle.people.Dossiers;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Files that may be of one person, among those whom the viewer's own teams follow: same number or mail, or same birth date and nearly the same name.
 * A phone that a family shares is no proof: a human decides.
 */
@Component
class Pairs {

    static final int MOST = 100;

    private static final String FOUND = """
            with mine as (select p.id, p.display_name, p.birth_date, p.phone, p.email, p.search, p.created_at from people_person p
                          where p.id in (select f.person_id from people_follow_up f where f.team_id = any(:teams) and f.ends_on is null)
                            and %s),
            pair as (select a.id as one, b.id as other, 'PHONE' as sign from mine a join mine b on a.phone = b.phone and a.id < b.id
                     union select a.id, b.id, 'EMAIL' from mine a join mine b on a.email = b.email and a.id < b.id
                     union select a.id, b.id, 'NAME' from mine a join mine b on a.birth_date = b.birth_date and a.id < b.id
                                                      and similarity(a.search, b.search) > 0.4)
            select a.id as one, b.id as other, a.display_name as one_name, b.display_name as other_name, a.birth_date as one_birth,
                   b.birth_date as other_birth, string_agg(pair.sign, ' ' order by pair.sign) as signs
            from pair join mine a on a.id = pair.one join mine b on b.id = pair.other
            where not exists (select 1 from people_distinct d where d.one = pair.one and d.other = pair.other)
            group by a.id, b.id, a.display_name, b.display_name, a.birth_date, b.birth_date
            order by count(*) desc, a.display_name, a.id, b.id
            limit :limit
            """.formatted(Dossiers.NOT_EXCLUDED);

    private final JdbcClient jdbc;
    private final Now now;

    Pairs(JdbcClient jdbc, Now now) {
        this.jdbc = jdbc;
        this.now = now;
    }

    /**
     * Two files.
     *
     * @param signs what is alike: PHONE, EMAIL, NAME, with a space between
     */
    record Pair(
            UUID one,
            UUID other,
            String oneName,
            String otherName,
            @Nullable LocalDate oneBirth,
            @Nullable LocalDate otherBirth,
            String signs) {

        /** « même téléphone, même date de naissance et nom proche ». */
        String words() {
            return signs.replace(" ", ", ")
                    .replace("PHONE", "même téléphone")
                    .replace("EMAIL", "même e-mail")
                    .replace("NAME", "même date de naissance et nom proche");
        }
    }

    /** One more than are shown, when there are more. */
    List<Pair> of(Viewer viewer) {
        return jdbc.sql(FOUND)
                .param("teams", viewer.teamArray())
                .param("account", viewer.id())
                .param("now", Timestamp.from(now.instant()))
                .param("limit", MOST + 1)
                .query(Pair.class)
                .list();
    }

    void distinct(Viewer viewer, UUID one, UUID other) {
        boolean first = one.toString().compareTo(other.toString()) < 0;
        jdbc.sql(
                        "insert into people_distinct (one, other, said_by, said_at) values (?, ?, ?, ?) on conflict do nothing")
                .params(first ? one : other, first ? other : one, viewer.id(), Timestamp.from(now.instant()))
                .update();
    }
}
