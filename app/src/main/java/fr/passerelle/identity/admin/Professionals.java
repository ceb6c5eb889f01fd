package fr.passerelle.identity.admin;

import fr.passerelle.design.Pager;
import fr.passerelle.design.Pages;
import fr.passerelle.identity.Action;
import fr.passerelle.identity.Allowed;
import fr.passerelle.identity.Trade;
import fr.passerelle.kernel.Now;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The professionals of the territory, with those whose access ends soon, has ended, or sleeps. */
@Controller
class Professionals {

    private static final int SIZE = 50;

    private static final String FILTER = """
             where (:words = '' or a.first_name || ' ' || a.last_name ilike :like or a.email ilike :like)
               and (not :only or a.id = any(:asleep))
            """;

    private static final String LINES = """
            select a.id, a.first_name || ' ' || a.last_name as name, a.email, m.trade, m.team, m.ends_on,
                   coalesce(m.current, false) as current
            from identity_agent a
            left join lateral (
                select m.trade, o.name || ', ' || t.name as team, m.ends_on,
                       m.starts_on <= :today and (m.ends_on is null or m.ends_on >= :today) as current
                from identity_membership m
                join identity_team t on t.id = m.team_id
                join identity_organisation o on o.id = t.organisation_id
                where m.agent_id = a.id order by m.starts_on desc, m.id desc limit 1) m on true
            """;

    private final JdbcClient jdbc;
    private final SleepingAccounts sleeping;
    private final Now now;

    Professionals(JdbcClient jdbc, SleepingAccounts sleeping, Now now) {
        this.jdbc = jdbc;
        this.sleeping = sleeping;
        this.now = now;
    }

    record Line(
            UUID id,
            String name,
            String email,
            @Nullable Trade trade,
            @Nullable String team,
            @Nullable LocalDate endsOn,
            boolean current) {}

    /** What is looked for: words, and « dormants » for the accounts that sleep. */
    record Search(@Nullable String q, @Nullable String etat) {

        boolean asleepOnly() {
            return "dormants".equals(etat);
        }

        String words() {
            return q == null ? "" : q.strip();
        }

        String href() {
            return "/administration/professionnels?q=" + URLEncoder.encode(words(), StandardCharsets.UTF_8)
                    + (asleepOnly() ? "&etat=dormants" : "");
        }
    }

    @Allowed(Action.MANAGE_ACCOUNTS)
    @GetMapping("/administration/professionnels")
    ModelAndView list(Search search, @RequestParam(defaultValue = "1") int page) {
        Set<UUID> asleep = sleeping.here();
        int shown = Math.max(1, page);
        long total = ask("select count(*) from identity_agent a", search, asleep, "")
                .query(Long.class)
                .single();
        List<Line> lines = ask(
                        LINES, search, asleep, " order by a.last_name, a.first_name, a.id limit :size offset :skip")
                .param("today", now.today())
                .param("size", SIZE)
                .param("skip", (shown - 1) * (long) SIZE)
                .query(Line.class)
                .list();
        return Pages.show(
                "identity/admin/professionals",
                "lines",
                lines,
                "asleep",
                asleep,
                "search",
                search,
                "pager",
                new Pager(shown, SIZE, total, search.href()),
                "today",
                now.today());
    }

    private JdbcClient.StatementSpec ask(String select, Search search, Set<UUID> asleep, String end) {
        String words = search.words();
        return jdbc.sql(select + FILTER + end)
                .param("words", words)
                .param("like", "%" + words.replaceAll("([%_\\\\])", "\\\\$1") + "%")
                .param("only", search.asleepOnly())
                .param("asleep", asleep.toArray(UUID[]::new));
    }
}
