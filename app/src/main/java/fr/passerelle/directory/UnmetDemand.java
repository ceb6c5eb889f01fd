package fr.passerelle.directory;

import fr.passerelle.kernel.Now;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What people look for and do not find, counted by day, commune, service and filter; nobody is in it. */
@Component
public class UnmetDemand {

    private static final String ANY = "";

    private final JdbcClient jdbc;
    private final Now now;

    UnmetDemand(JdbcClient jdbc, Now now) {
        this.jdbc = jdbc;
        this.now = now;
    }

    /**
     * Searches of one kind that found nothing.
     *
     * @param insee the commune around which one looked, or empty
     * @param service code of {@code Offer.Service} asked, or empty
     * @param filter the filter that left nothing, as it stands in the address (« besoin=DEAFNESS »), or empty
     */
    public record Unmet(String insee, String service, String filter, long times) {}

    /** Counts one search without result, once for each service asked. */
    public void count(@Nullable String insee, Set<Offer.Service> services, @Nullable String filter) {
        List<String> asked = services.isEmpty()
                ? List.of(ANY)
                : services.stream().map(Enum::name).toList();
        asked.forEach(service -> jdbc.sql("""
                        insert into directory_unmet (day, insee, service, filter) values (?, ?, ?, ?)
                        on conflict (day, insee, service, filter) do update set times = directory_unmet.times + 1
                        """)
                .params(now.today(), insee == null ? ANY : insee, service, filter == null ? ANY : filter)
                .update());
    }

    /** The searches without result since that day, most frequent first. */
    public List<Unmet> since(LocalDate day) {
        return jdbc.sql("""
                        select insee, service, filter, sum(times) as times from directory_unmet where day >= ?
                        group by insee, service, filter order by times desc, insee, service, filter
                        """).param(day).query(Unmet.class).list();
    }
}
