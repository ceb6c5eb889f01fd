package fr.passerelle.people.find;

import fr.passerelle.identity.Action;
import fr.passerelle.identity.Viewer;
import fr.passerelle.kernel.Now;
import fr.passerelle.people.Dossiers;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
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
    private static final double SIMILAR = 0.3;

    private static final String MINE =
            "exists (select 1 from people_follow_up r where r.person_id = p.id and r.referent = :account and r.ends_on is null)";

    /** Conditions choose thirty lines first; what is shown is read for those alone. */
    private static final String SAME = """
            with found as (
                select p.id, p.sort_name, count(*) over () as total
                from people_person p
                where %s
                order by p.sort_name, p.id limit :size offset :offset
            )
            """;

    private static final String SPELT_NEARLY = """
            with scored as materialized (
                select p.id, least(%s) as score from people_person p where %s
            ), found as (
                select id, '' as sort_name, score, 0 as total from scored where score >= :similar order by score desc, id limit :size
            )
            """;

    private static final String LINES = """
            select p.id, p.display_name as name, p.pseudonym, p.birth_date, p.never_write, p.never_call, p.interpreter_needed,
                   case when not p.address_protected or :seesProtectedAddress and exists (
                       select 1 from people_follow_up u where u.person_id = p.id and u.team_id = any(:teams) and u.ends_on is null) then p.commune_name end as commune,
                   p.address_protected, %s as mine, found.total
            from found join people_person p on p.id = found.id
            """.formatted(MINE);

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
        List<String> conditions = new ArrayList<>(List.of(Dossiers.FOLLOWED));
        each(question, "p.search like :pattern%d").forEach(conditions::add);
        if (question.phone() != null) {
            conditions.add("(p.phone like :phone or p.phone_2 like :phone)");
        }
        if (question.birthDate() != null) {
            conditions.add("p.birth_date = :birthDate");
        }
        if (question.birthYear() != null) {
            conditions.add("p.birth_date between make_date(:birthYear, 1, 1) and make_date(:birthYear, 12, 31)");
        }
        if (onlyMine) {
            conditions.add(MINE);
        }
        String sql = SAME.formatted(String.join(" and ", conditions)) + LINES + " order by found.sort_name, p.id";
        return ask(sql, viewer, question)
                .param("phone", "%" + question.phone() + "%")
                .param("birthDate", question.birthDate())
                .param("birthYear", question.birthYear())
                .param("size", SIZE)
                .param("offset", (page - 1) * SIZE)
                .query(Line.class)
                .list();
    }

    /** The persons whose name is spelt nearly so, closest first. */
    List<Line> near(Viewer viewer, Question question) {
        if (question.words().isEmpty()) {
            return List.of();
        }
        String score = String.join(", ", each(question, "word_similarity(:word%d, p.search)"));
        String exact = String.join(" and ", each(question, "p.search like :pattern%d"));
        String sql = SPELT_NEARLY.formatted(score, Dossiers.FOLLOWED + " and not (" + exact + ")") + LINES
                + " order by found.score desc, p.id";
        return ask(sql, viewer, question)
                .param("similar", SIMILAR)
                .param("size", NEAR)
                .query(Line.class)
                .list();
    }

    /** The same piece of SQL for each word, with the position of its parameter. */
    private static List<String> each(Question question, String piece) {
        return IntStream.range(0, question.words().size())
                .mapToObj(position -> piece.formatted(position))
                .collect(Collectors.toList());
    }

    private StatementSpec ask(String sql, Viewer viewer, Question question) {
        StatementSpec statement = jdbc.sql(sql)
                .param("teams", viewer.teamArray())
                .param("account", viewer.id())
                .param("now", Timestamp.from(now.instant()))
                .param("seesProtectedAddress", viewer.may(Action.SEE_PROTECTED_ADDRESS));
        String[] patterns = question.patterns();
        for (int i = 0; i < patterns.length; i++) {
            statement = statement
                    .param("pattern" + i, patterns[i])
                    .param("word" + i, question.words().get(i));
        }
        return statement;
    }
}
