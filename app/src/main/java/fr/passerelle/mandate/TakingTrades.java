package fr.passerelle.mandate;

import fr.passerelle.identity.Action;
import fr.passerelle.identity.Charter;
import fr.passerelle.identity.Scope;
import fr.passerelle.identity.Trade;
import fr.passerelle.identity.Viewer;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The trades with which mandates are taken: those of the charter, or fewer where a structure chose so. */
@Component
public class TakingTrades {

    private final JdbcClient jdbc;

    TakingTrades(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What a structure chose. */
    public record Chosen(List<Trade> trades, long version) {}

    /** The trades that the charter allows. */
    public static List<Trade> ofTheCharter() {
        return Arrays.stream(Trade.values())
                .filter(trade -> Charter.scope(trade, Action.TAKE_MANDATE) != Scope.NONE)
                .toList();
    }

    /** The choice of that structure; all those of the charter as long as it made none. */
    public Chosen of(UUID organisation) {
        return kept(organisation).orElseGet(() -> new Chosen(ofTheCharter(), 0));
    }

    /** Whether that professional may take a mandate in their structure today. */
    public boolean allow(Viewer viewer) {
        return viewer.may(Action.TAKE_MANDATE)
                && of(viewer.organisation()).trades().contains(viewer.trade());
    }

    private Optional<Chosen> kept(UUID organisation) {
        return jdbc.sql("select trades, version from mandate_trades where organisation_id = ?")
                .param(organisation)
                .query((row, i) -> new Chosen(
                        Arrays.stream((String[]) row.getArray(1).getArray())
                                .map(Trade::valueOf)
                                .toList(),
                        row.getLong(2)))
                .optional();
    }
}
