package fr.passerelle.mandate.rights;

import fr.passerelle.audit.Entry;
import fr.passerelle.audit.Journal;
import fr.passerelle.design.Fields;
import fr.passerelle.design.Option;
import fr.passerelle.design.Pages;
import fr.passerelle.identity.Action;
import fr.passerelle.identity.Allowed;
import fr.passerelle.identity.MenuItem;
import fr.passerelle.identity.Trade;
import fr.passerelle.identity.Viewer;
import fr.passerelle.kernel.NotFound;
import fr.passerelle.mandate.TakingTrades;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** A structure may keep the right to take mandates to fewer trades than the charter gives it to; never to more. */
@Controller
class ChooseTrades {

    private static final String FIRST = """
            insert into mandate_trades (organisation_id, trades, version)
            select :id, :trades, 1 where :version = 0 on conflict (organisation_id) do nothing
            """;
    private static final String NEXT = """
            update mandate_trades set trades = :trades, version = version + 1
            where organisation_id = :id and version = cast(:version as bigint)
            """;

    private final TakingTrades trades;
    private final JdbcClient jdbc;
    private final Journal journal;

    ChooseTrades(TakingTrades trades, JdbcClient jdbc, Journal journal) {
        this.trades = trades;
        this.jdbc = jdbc;
        this.journal = journal;
    }

    record Line(UUID id, String name) {}

    /** The trades that take mandates; none, and nobody does. */
    record TradesForm(
            @Nullable List<Trade> trades, @Nullable Long version) {}

    @Bean
    static MenuItem takingMandatesMenu() {
        return new MenuItem(
                215, "Qui prend des mandats", "sign", "/administration/mandats", Action.MANAGE_ACCOUNTS, false);
    }

    @Allowed(Action.MANAGE_ACCOUNTS)
    @GetMapping("/administration/mandats")
    ModelAndView list() {
        Map<UUID, List<Trade>> chosen = new HashMap<>();
        List<Line> lines = jdbc.sql("select id, name from identity_organisation order by name")
                .query(Line.class)
                .list();
        lines.forEach(line -> chosen.put(line.id(), trades.of(line.id()).trades()));
        return Pages.show(
                "mandate/rights/organisations",
                "lines",
                lines,
                "chosen",
                chosen,
                "all",
                TakingTrades.ofTheCharter().size());
    }

    @Allowed(Action.MANAGE_ACCOUNTS)
    @GetMapping("/administration/mandats/{organisation}")
    ModelAndView form(@PathVariable UUID organisation) {
        TakingTrades.Chosen chosen = trades.of(organisation);
        return Pages.show(
                "mandate/rights/trades",
                "organisation",
                required(organisation),
                "fields",
                Fields.of(Map.of("trades", chosen.trades(), "version", chosen.version())),
                "options",
                TakingTrades.ofTheCharter().stream()
                        .map(trade -> new Option(trade.name(), trade.label()))
                        .toList());
    }

    @Allowed(Action.MANAGE_ACCOUNTS)
    @PostMapping("/administration/mandats/{organisation}")
    ModelAndView choose(Viewer viewer, @PathVariable UUID organisation, @ModelAttribute("form") TradesForm form) {
        Line line = required(organisation);
        String[] kept = (form.trades() == null ? List.<Trade>of() : form.trades())
                .stream()
                        .filter(Objects::nonNull)
                        .filter(TakingTrades.ofTheCharter()::contains)
                        .distinct()
                        .map(Trade::name)
                        .toArray(String[]::new);
        // A form that does not say what it read would silently take the right away from everybody.
        int changed = jdbc.sql(Objects.equals(form.version(), 0L) ? FIRST : NEXT)
                .param("id", line.id())
                .param("trades", kept)
                .param("version", form.version())
                .update();
        if (changed == 0) {
            throw new OptimisticLockingFailureException("chosen meanwhile");
        }
        journal.record(viewer.actor(), Entry.of("mandate.trades-chosen", organisation));
        return Pages.go("/administration/mandats", "C’est noté pour " + line.name() + ".");
    }

    private Line required(UUID organisation) {
        return jdbc.sql("select id, name from identity_organisation where id = ?")
                .param(organisation)
                .query(Line.class)
                .optional()
                .orElseThrow(NotFound::new);
    }
}
