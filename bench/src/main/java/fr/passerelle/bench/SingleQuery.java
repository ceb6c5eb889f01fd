package fr.passerelle.bench;

import fr.passerelle.bench.Hammer.Request;
import fr.passerelle.bench.Workers.Worker;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** A page that makes one indexed query, against the same query alone: what the rest of the page costs. */
final class SingleQuery implements Measurement {

    private static final String PLACE = "select * from directory_place where id = ?";
    private static final String ENTRIES = """
            select a.id, a.day, a.minutes, a.setting, a.place, a.kind, a.heads, a.themes, a.operator, a.procedure, a.mode, a.outcome,
                   a.next_step, a.next_on, a.next_closed_at is not null as closed, coalesce(t.name || ', ', '') || o.name as team
            from activity_accompaniment a
            join identity_organisation o on o.id = a.organisation_id
            left join identity_team t on t.id = a.team_id
            where a.person_id = ? order by a.day desc, a.id desc limit 20
            """;

    private final Path work;

    SingleQuery(Path work) {
        this.work = work;
    }

    @Override
    public String name() {
        return "query";
    }

    @Override
    public String doing() {
        return "Une page et sa seule requête, aussi vite que possible";
    }

    @Override
    public List<Figure> measure(Instance instance, Options options) throws Exception {
        if (!Hammer.available()) {
            return List.of(Figure.missing("Page with one indexed query", "wrk is not installed (apt-get install wrk)"));
        }
        List<Figure> figures = new ArrayList<>();
        figures.addAll(placePage(instance, options.hammering()));
        figures.addAll(entriesPage(instance, options.hammering()));
        figures.add(emptyPage(instance, options.hammering()));
        return figures;
    }

    private List<Figure> placePage(Instance instance, Duration duration) throws Exception {
        List<String> ids = ids(instance, "select id from directory_place where gone_at is null order by id limit 2000");
        List<Request> pages =
                ids.stream().map(id -> new Request("/lieux/" + id, "")).toList();
        String what = "Page of a place (public), share of its query's throughput";
        if (new Browser(instance.url()).get(pages.get(0).path()).status() != 200) {
            return List.of(Figure.missing(what, "this version has no such page"));
        }
        return compare(instance, what, pages, PLACE, ids, duration);
    }

    /** Beside its query, this page reads the session, the viewer, the right and the number of entries. */
    private List<Figure> entriesPage(Instance instance, Duration duration) throws Exception {
        List<Request> pages = new ArrayList<>();
        List<String> ids = new ArrayList<>();
        for (Worker worker : new Mix(1, Workers.signIn(instance, 40)).following()) {
            worker.people().forEach(person -> {
                pages.add(new Request("/personnes/" + person.id() + "/accompagnements", worker.cookie()));
                ids.add(person.id());
            });
        }
        String what = "Accompaniments of a file (signed in), share of its main query's throughput";
        return compare(instance, what, pages, ENTRIES, ids, duration);
    }

    /** What remains when there is no query at all: HTTP, filters, template and load generator. */
    private Figure emptyPage(Instance instance, Duration duration) throws Exception {
        List<Request> pages = List.of(new Request("/aide", ""));
        Hammer.pages(instance, pages, duration, work);
        double page = Hammer.pages(instance, pages, duration, work);
        return Figure.plain(
                "— a page without any query (/aide)", page, "pages/s", "the most that these two cores give");
    }

    private List<Figure> compare(
            Instance instance, String what, List<Request> pages, String sql, List<String> ids, Duration duration)
            throws Exception {
        Hammer.pages(instance, pages, duration, work);
        double page = Hammer.pages(instance, pages, duration, work);
        Hammer.queries(instance.database(), sql, ids, duration.dividedBy(3));
        double query = Hammer.queries(instance.database(), sql, ids, duration);
        String note =
                "%.0f pages/s (wrk) for %.0f queries/s (JDBC), %d connections each, load generator on the same cores"
                        .formatted(page, query, Hammer.CONNECTIONS);
        return List.of(Figure.atLeast(what, 100 * page / query, "%", 40, note));
    }

    private static List<String> ids(Instance instance, String sql) throws Exception {
        return instance.database().rows(sql).stream().map(row -> row.get(0)).toList();
    }
}
