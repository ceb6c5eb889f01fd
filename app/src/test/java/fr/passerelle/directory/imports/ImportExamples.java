package fr.passerelle.directory.imports;

import fr.passerelle.identity.Viewer;
import fr.passerelle.kernel.Ids;
import fr.passerelle.kernel.Now;
import fr.passerelle.testing.RouteExamples;
import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** A file that was imported. */
@Component
class ImportExamples implements RouteExamples {

    private static final String FILE =
            "id,nom,commune,code_postal,adresse,latitude,longitude\nr1,La Boussole,Gardanne,13120,8 rue des Tanneurs,43.45,5.47\n";

    private final JdbcClient jdbc;
    private final ImportJobs jobs;
    private final Now now;

    ImportExamples(JdbcClient jdbc, ImportJobs jobs, Now now) {
        this.jdbc = jdbc;
        this.jobs = jobs;
        this.now = now;
    }

    @Override
    public Map<String, Map<String, String>> of(Viewer worker, UUID person) {
        UUID job = Ids.next();
        jdbc.sql("""
                        insert into directory_import (id, asked_by, organisation, asked_at, source, file_name, file, state)
                        values (?, ?, ?, ?, 'exemple de route', 'lieux.csv', ?, 'WAITING')
                        """)
                .params(job, worker.id(), worker.organisation(), Timestamp.from(now.instant()))
                .param(FILE.getBytes(StandardCharsets.UTF_8))
                .update();
        jobs.runPending();
        Map<String, String> id = Map.of("id", job.toString());
        String path = "/administration/lieux/{id}";
        UUID place = jdbc.sql("select id from directory_place where source = 'exemple de route'")
                .query(UUID.class)
                .single();
        String mappingPath = "/administration/lieux/modeles/{mapping}";
        Map<String, String> mapping = Map.of("mapping", mapping(worker).toString());
        return Map.of(
                "/administration/lieux/qualite/{place}/point",
                Map.of("place", place.toString()),
                path,
                id,
                path + "/releve.csv",
                id,
                path + "/resultat.json",
                id,
                mappingPath,
                mapping,
                mappingPath + "/essai",
                mapping);
    }

    private UUID mapping(Viewer worker) {
        String yaml = ImportMapping.text("gironde");
        return new Mappings(jdbc).add(worker, MappingYaml.read("essai", yaml), yaml, now.instant());
    }
}
