package fr.passerelle.directory.imports;

import fr.passerelle.identity.Viewer;
import fr.passerelle.kernel.Ids;
import fr.passerelle.kernel.NotFound;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The mappings made in this territory, with every version of each. */
@Component
class Mappings {

    private final JdbcClient jdbc;

    Mappings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** One version of a mapping. */
    record Version(UUID mapping, int number, String title, String yaml, Instant at, UUID account) {}

    /** The latest version of each, by title. */
    List<Version> all() {
        return jdbc.sql("""
                        select v.mapping_id as mapping, v.number, v.title, v.yaml, v.at, v.account
                        from directory_mapping m join directory_mapping_version v on v.mapping_id = m.id and v.number = m.number
                        order by v.title, v.mapping_id
                        """).query(Version.class).list();
    }

    /** Every version of one, newest first; the first is the one in use. */
    List<Version> versions(UUID mapping) {
        List<Version> versions =
                jdbc.sql("""
                        select mapping_id as mapping, number, title, yaml, at, account
                        from directory_mapping_version where mapping_id = ? order by number desc
                        """).param(mapping).query(Version.class).list();
        if (versions.isEmpty()) {
            throw new NotFound();
        }
        return versions;
    }

    /**
     * A mapping by what an import keeps of it: the name of one that comes with Passerelle, or the id of one made here.
     *
     * @throws UnreadableFile when there is none any more, or it is no longer valid
     */
    ImportMapping named(String reference) {
        return ImportMapping.named(reference)
                .or(() -> made(reference))
                .orElseThrow(
                        () -> new UnreadableFile("Le modèle d’import choisi n’existe pas. Choisissez-en un autre."));
    }

    private Optional<ImportMapping> made(String reference) {
        if (!reference.matches("[0-9a-f-]{36}")) {
            return Optional.empty();
        }
        try {
            return versions(UUID.fromString(reference)).stream()
                    .findFirst()
                    .map(version -> MappingYaml.read(reference, version.yaml()));
        } catch (NotFound | IllegalArgumentException gone) {
            return Optional.empty();
        } catch (MappingFault fault) {
            throw new UnreadableFile("Le modèle d’import choisi ne se lit plus. " + fault.words());
        }
    }

    UUID add(Viewer viewer, ImportMapping mapping, String yaml, Instant at) {
        UUID id = Ids.next();
        jdbc.sql("insert into directory_mapping (id, number) values (?, 1)")
                .param(id)
                .update();
        keep(viewer, id, 1, mapping, yaml, at);
        return id;
    }

    /**
     * Keeps a new version.
     *
     * @param seen the version that was read before it was changed
     * @return false when somebody else kept one in the meantime
     */
    boolean change(Viewer viewer, UUID id, int seen, ImportMapping mapping, String yaml, Instant at) {
        int changed = jdbc.sql("update directory_mapping set number = number + 1 where id = ? and number = ?")
                .params(id, seen)
                .update();
        if (changed == 1) {
            keep(viewer, id, seen + 1, mapping, yaml, at);
        }
        return changed == 1;
    }

    private void keep(Viewer viewer, UUID id, int number, ImportMapping mapping, String yaml, Instant at) {
        jdbc.sql("""
                        insert into directory_mapping_version (mapping_id, number, title, yaml, at, account, organisation)
                        values (?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(id, number, mapping.title(), yaml, Timestamp.from(at), viewer.id(), viewer.organisation())
                .update();
    }
}
