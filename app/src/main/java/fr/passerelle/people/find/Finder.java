package fr.passerelle.people.find;

import fr.passerelle.identity.Action;
import fr.passerelle.identity.Viewer;
import fr.passerelle.kernel.Now;
import fr.passerelle.people.Dossiers;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/** Searches among the persons whom the viewer follows. The scope narrows first, so the cost follows the team's files, not the territory's. */
@Component
class Finder {

    /** Lines of one page. */
    static final int SIZE = 30;

    private static final int NEAR = 10;
    private static final double SIMILAR = 0.4;

    private static final String LINE =
            """
            select p.id, p.display_name as name, p.pseudonym, p.birth_date, p.never_write, p.never_call, p.interpreter_needed,
                   case when not p.address_protected or :seesProtectedAddress then p.commune_name end as commune,
                   p.address_protected,
                   exists (select 1 from people_follow_up r where r.person_id = p.id and r.referent = :account and r.ends_on is null) as mine,
                   count(*) over () as total
            from people_person p
            where
            """
                    + Dossiers.FOLLOWED;

    private static final String SAME =
            """
            and (cardinality(:patterns) = 0 or p.search like all (:patterns))
            and (cast(:phone as text) is null or p.phone like '%' || :phone || '%' or p.phone_2 like '%' || :phone || '%')
            and (cast(:birthDate as date) is null or p.birth_date = :birthDate)
            and (cast(:birthYear as int) is null or extract(year from p.birth_date) = :birthYear)
            and (not :onlyMine or exists (select 1 from people_follow_up r
                                          where r.person_id = p.id and r.referent = :account and r.ends_on is null))
            """;

    private static final String BY_NAME =
            " order by people_fold(coalesce(p.last_name, p.display_name)), p.search, p.id limit :size offset :offset";

    private static final String SPELT_NEARLY =
            """
            and cardinality(:words) > 0 and not p.search like all (:patterns)
            and (select min(word_similarity(word, p.search)) from unnest(:words) word) >= :similar
            order by (select min(word_similarity(word, p.search)) from unnest(:words) word) desc, p.id limit :size
            """;

    private final JdbcClient jdbc;
    private final Now now;

    Finder(JdbcClient jdbc, Now now) {
        this.jdbc = jdbc;
        this.now = now;
    }

    /** One person of the list. */
    record Line(
            UUID id,
            String name,
            boolean pseudonym,
            @Nullable LocalDate birthDate,
            boolean neverWrite,
            boolean neverCall,
            boolean interpreterNeeded,
            @Nullable String commune,
            boolean addressProtected,
            boolean mine,
            long total) {}

    /** The persons who answer exactly, one page of them. */
    List<Line> same(Viewer viewer, Question question, boolean onlyMine, int page) {
        return ask(LINE + SAME + BY_NAME, viewer, question)
                .param("phone", question.phone())
                .param("birthDate", question.birthDate(), Types.DATE)
                .param("birthYear", question.birthYear(), Types.INTEGER)
                .param("onlyMine", onlyMine)
                .param("size", SIZE)
                .param("offset", (page - 1) * SIZE)
                .query(Line.class)
                .list();
    }

    /** The persons whose name is spelt nearly so, closest first. */
    List<Line> near(Viewer viewer, Question question) {
        return ask(LINE + SPELT_NEARLY, viewer, question)
                .param("words", question.words().toArray(String[]::new))
                .param("similar", SIMILAR)
                .param("size", NEAR)
                .query(Line.class)
                .list();
    }

    private StatementSpec ask(String sql, Viewer viewer, Question question) {
        return jdbc.sql(sql)
                .param("teams", viewer.teamArray())
                .param("account", viewer.id())
                .param("now", Timestamp.from(now.instant()))
                .param("seesProtectedAddress", viewer.may(Action.SEE_PROTECTED_ADDRESS))
                .param("patterns", question.patterns());
    }
}
