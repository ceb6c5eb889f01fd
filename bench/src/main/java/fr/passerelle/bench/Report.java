package fr.passerelle.bench;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** The figures of one run, as a page and as data. */
final class Report {

    private final Machine machine;
    private final Options options;
    private final List<Figure> figures = new ArrayList<>();
    private String software = "";

    Report(Machine machine, Options options) {
        this.machine = machine;
        this.options = options;
    }

    void add(List<Figure> more) {
        figures.addAll(more);
    }

    /** Says which JVM and which server were measured. */
    void on(Instance instance) throws Exception {
        String server = instance.database().value("show server_version");
        software = "JVM of `%s`, options of the launcher; PostgreSQL %s in the same machine, fsync on"
                .formatted(instance.java(), server);
    }

    boolean missed() {
        return figures.stream().anyMatch(Figure::missed);
    }

    String json() {
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("date", today().toString());
        all.put("machine", machine);
        all.put("software", software);
        all.put("trial", options.brief());
        all.put("figures", figures.stream().map(Report::values).toList());
        return JsonMapper.shared().writeValueAsString(all);
    }

    private static Map<String, Object> values(Figure figure) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("what", figure.what());
        values.put("value", figure.value());
        values.put("unit", figure.unit());
        values.put("target", figure.target());
        values.put("verdict", figure.verdict().replace("*", ""));
        values.put("note", figure.note());
        return values;
    }

    String markdown() {
        StringBuilder page = new StringBuilder("""
                # Benchmarks

                Written by `./passerelle bench`: do not edit, run it again.

                """);
        page.append("- **Date**: ").append(today()).append('\n');
        page.append("- **Machine**: ").append(machine.words()).append('\n');
        page.append("- **Software**: ").append(software).append('\n');
        page.append("- **Data**: ")
                .append(options.brief() ? "the demonstration (trial run)" : Bench.SCALE)
                .append("\n\n");
        page.append("| what | measured | target | verdict | how |\n|---|---:|---:|---|---|\n");
        for (Figure figure : figures) {
            page.append("| ")
                    .append(String.join(
                            " | ",
                            figure.what(),
                            figure.shown(),
                            figure.targetShown(),
                            figure.verdict(),
                            figure.note()));
            page.append(" |\n");
        }
        return page.append(METHOD).toString();
    }

    private static LocalDate today() {
        return LocalDate.now(ZoneId.of("Europe/Paris"));
    }

    private static final String METHOD = """

            ## How it is measured
            - The application runs as its own process, started by `./passerelle demo` with the options that everybody gets; the load tool,
              the application and its database share the same cores, so the figures include what the tool costs.
            - **Professional pages**: [Gatling](https://gatling.io) sends 100 requests a second whatever the answers (open model), each from the
              session of one of the signed-in workers; signing in (slow on purpose) and a warm-up come before the measured window. An answer
              other than the expected one (200, or 303 after a write) is an error. The limits on opening files are those that everybody gets: a
              worker opens some forty different files. One person in twenty shut a structure out, and twenty of each team somebody of that team.
            - **One query**: the page is asked with `wrk` as fast as it answers, then its query alone through JDBC, over the same number of
              connections. Nothing is cached: each request draws another row.
            - **A heavy dossier**: 900 accompaniments, 600 notes, 300 messages, 200 moves of procedures and 300 papers of one person. The professional
              and the person ask for the page 200 times each, after as many tries that are not counted; the weight is what travels, compressed.
            - **A file taken away**: the papers come by the professional's form, one by one, half of them photos and half PDFs; the person asks in her
              own space, her page is asked again each second as it asks itself, and the package is read whole: its papers are counted.
            - **The journal**: 300 000 entries of 5 000 dossiers, bound as the application binds them, beside those of the demonstration; the command is
              run in a process of its own while the instance works, and its start counts.
            - **Practising**: 200 visitors without account, each with a session of their own, play the public practice sites: an exercise drawn among
              all, with one of its invented people, in one of the three stages where one plays oneself; the right moves come from the engine. A
              visitor waits for the answer, then looks at the screen for 3 to 9 seconds (closed model; beginners look longer, so this is a
              brisk room), and takes another exercise at its end. A step goes from the press of a button to the next screen, compressed: two
              requests. Styles and scripts are not asked again, as by a browser that has them. A minute of warm-up is not counted.
            - **First load**: what a telephone without cache receives, gzip on: page, styles, scripts, drawings and preloaded letters. The map
              library (45 KB) comes later: when somebody asks for the map on a telephone, once the page is there on a wide screen.
            - **kill −9**: not a figure but a test, run by `./passerelle test`: `KillTests` kills the application during writes, twenty rounds
              long, the database with it every fourth, and looks for every write that was acknowledged.
            - Nothing leaves the machine, and every measure ends by itself.

            ## What is missed, and why
            - **A page against its query.** Even a page without any query (row above) gives less than half of what the bare query gives on the same
              cores; with the query added, no page could pass about 30 %. What is left to gain, among others: the opening hours of a place are put into words again
              for each reader; in the signed-in page, the session is read twice (Spring Session reads it again after saving it), then come the viewer,
              the right, the count and the name, one query each.
            - **Resident memory.** A thousand sign-ins, 19 MiB of work each by design, bring the heap to its limit of 256 MB, of which about 75 MB stay in
              use; 100 MB more are the start-up cache, a file mapped into memory. A smaller heap should reach the figure, and would take the margin of imports.
            - **Next start with the cache.** A second goes to the JVM and to Spring's settings while PostgreSQL starts, the rest to Spring, which reads its
              configuration classes again at each start. Without the cache (once after each update) a start takes about nine seconds.
            """;
}
