package fr.passerelle.vault.fit;

import fr.passerelle.attachment.Attachment;
import fr.passerelle.design.Option;
import fr.passerelle.design.Pager;
import fr.passerelle.kernel.French;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What can be adapted: the papers of a person by their names, then the files joined elsewhere, to a procedure for one. */
@Component
class Shelf {

    /** How many are offered at a time. */
    static final int SIZE = 30;

    private final JdbcClient jdbc;

    Shelf(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A paper that can be adapted.
     *
     * @param document null for a file joined elsewhere
     * @param kind of the paper; null for a file joined elsewhere
     */
    record Held(@Nullable UUID document, @Nullable String kind, String title, List<Attachment> files) {

        /** Names its files. */
        String key() {
            return files.stream().map(file -> file.id().toString()).collect(Collectors.joining("_"));
        }

        long size() {
            return files.stream().mapToLong(Attachment::size).sum();
        }

        Option option() {
            return new Option(key(), title + ", " + Weight.words(size()));
        }
    }

    /** All of them, papers before other files, the oldest first. */
    List<Held> of(UUID person) {
        Map<UUID, Held> held = new LinkedHashMap<>();
        jdbc.sql("""
                        select d.id as document, d.kind, d.title, a.id, a.person_id, a.media_type, a.pages, a.size,
                               encode(a.sha256, 'hex') as sha256, a.kept_at
                        from attachment_file a
                        left join vault_file f on f.attachment_id = a.id
                        left join vault_document d on d.id = f.document_id
                        where a.person_id = ? and a.media_type in ('application/pdf', 'image/jpeg') and d.replaced_by is null
                          and not exists (select from vault_fitted v where v.attachment_id = a.id)
                        order by d.id is null, d.added_at, d.id, f.position, a.kept_at, a.id
                        """).param(person).query((row, i) -> held(row)).list().forEach(each -> {
            UUID key = each.document() == null ? each.files().get(0).id() : each.document();
            held.merge(key, each, Shelf::together);
        });
        return List.copyOf(held.values());
    }

    private static Held held(ResultSet row) throws SQLException {
        Attachment file = new Attachment(
                row.getObject("id", UUID.class),
                row.getObject("person_id", UUID.class),
                row.getString("media_type"),
                row.getInt("pages"),
                row.getInt("size"),
                row.getString("sha256"),
                row.getTimestamp("kept_at").toInstant());
        String title = row.getString("title");
        return new Held(
                row.getObject("document", UUID.class),
                row.getString("kind"),
                title != null ? title : "Fichier joint le " + French.moment(file.keptAt()) + ", " + file.words(),
                List.of(file));
    }

    private static Held together(Held before, Held next) {
        List<Attachment> files = new ArrayList<>(before.files());
        files.addAll(next.files());
        return new Held(before.document(), before.kind(), before.title(), List.copyOf(files));
    }

    /** Those that were ticked, by their keys or by one of their files; the order is that of the shelf, and what is somebody else's is left out. */
    static List<Held> ticked(List<Held> all, @Nullable Collection<String> keys) {
        Set<String> files = keys == null
                ? Set.of()
                : keys.stream().flatMap(key -> Stream.of(key.split("_"))).collect(Collectors.toSet());
        return all.stream()
                .filter(held -> held.files().stream()
                        .anyMatch(file -> files.contains(file.id().toString())))
                .toList();
    }

    /** Those of one page, after those ticked on another one, so that no tick is lost on the way. */
    static List<Held> shown(List<Held> all, List<Held> ticked, Pager pager) {
        List<Held> here = all.subList((int) pager.offset(), (int) pager.last());
        return Stream.concat(ticked.stream().filter(held -> !here.contains(held)), here.stream())
                .toList();
    }

    static List<UUID> files(List<Held> held) {
        return held.stream()
                .flatMap(each -> each.files().stream())
                .map(Attachment::id)
                .distinct()
                .toList();
    }
}
