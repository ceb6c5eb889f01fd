package fr.passerelle.catalogue;

import fr.passerelle.identity.Viewer;
import fr.passerelle.kernel.Ids;
import fr.passerelle.kernel.Now;
import fr.passerelle.testing.RouteExamples;
import java.sql.Timestamp;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** A sheet, a correction that waits, a site that is said to have changed. */
@Component
class CatalogueExamples implements RouteExamples {

    private final JdbcClient jdbc;
    private final Now now;

    CatalogueExamples(JdbcClient jdbc, Now now) {
        this.jdbc = jdbc;
        this.now = now;
    }

    @Override
    public Map<String, Map<String, String>> of(Viewer worker, UUID person) {
        Map<String, String> values = Map.of(
                "id",
                GivenSheets.QUARTER,
                "part",
                "STEPS",
                "version",
                "0",
                "signal",
                signal(worker),
                "suggestion",
                suggestion(worker));
        Map<String, Map<String, String>> examples = new HashMap<>();
        List.of(
                        "",
                        "/proposer",
                        "/corriger/{part}",
                        "/relue",
                        "/versions",
                        "/versions/{version}",
                        "/versions/{version}/reprendre",
                        "/site-change",
                        "/site-change/{signal}")
                .forEach(end -> examples.put("/demarches/fiches/{id}" + end, values));
        List.of("", "/imprimer", "/feuille.pdf").forEach(end -> examples.put("/fiches/{id}" + end, values));
        List.of("", "/refuser").forEach(end -> examples.put("/demarches/suggestions/{suggestion}" + end, values));
        return examples;
    }

    private String suggestion(Viewer worker) {
        UUID id = Ids.next();
        jdbc.sql("""
                        insert into catalogue_suggestion (id, sheet, part, wrong, proposed, at, account, organisation)
                        values (?, ?, 'STEPS', ?, 'Choisir le mois', ?, ?, ?)
                        """)
                .params(
                        id,
                        GivenSheets.QUARTER,
                        GivenSheets.EXAMPLE,
                        Timestamp.from(now.instant()),
                        worker.id(),
                        worker.organisation())
                .update();
        return id.toString();
    }

    private String signal(Viewer worker) {
        UUID id = Ids.next();
        jdbc.sql("""
                        insert into catalogue_site_change (id, sheet, words, at, account, organisation)
                        values (?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        id,
                        GivenSheets.QUARTER,
                        GivenSheets.EXAMPLE,
                        Timestamp.from(now.instant()),
                        worker.id(),
                        worker.organisation())
                .update();
        return id.toString();
    }
}
