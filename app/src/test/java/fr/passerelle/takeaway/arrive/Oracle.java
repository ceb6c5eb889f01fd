package fr.passerelle.takeaway.arrive;

import fr.passerelle.takeaway.make.PackageFixtures;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a file says, in one form whatever its identifiers and its order: each row as sorted text, every identifier replaced by what the row it points
 * to says. Left out, and only these: when and where the file was made, the digest and size of photos (they are drawn again on arrival), and what the
 * other Passerelle adds by taking her in (its own follow-up and its own lines of the journal).
 */
final class Oracle {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");

    private Oracle() {}

    /** By list, what each row says. */
    static Map<String, List<String>> said(byte[] archive) {
        JsonNode file = JSON.readTree(PackageFixtures.opened(archive).get("dossier.json"));
        Map<String, String> meanings = new TreeMap<>();
        each(file, (list, row) -> {
            if (row.has("id")) {
                meanings.put(row.path("id").stringValue(), list + plain(row));
            }
        });
        Map<String, List<String>> said = new TreeMap<>();
        each(
                file,
                (list, row) -> said.computeIfAbsent(list, any -> new ArrayList<>())
                        .add(ID.matcher(sorted(row))
                                .replaceAll(id -> list.equals("mandates.mandates")
                                        ? "…"
                                        : java.util.regex.Matcher.quoteReplacement(
                                                meanings.getOrDefault(id.group(), "nowhere")))));
        said.values().forEach(rows -> rows.sort(null));
        return said;
    }

    /** The first in which a person arrives, without what her new Passerelle adds. */
    static Map<String, List<String>> without(Map<String, List<String>> said, Map<String, List<String>> added) {
        Map<String, List<String>> left = new TreeMap<>();
        said.forEach((list, rows) -> {
            List<String> kept = new ArrayList<>(rows);
            added.getOrDefault(list, List.of()).forEach(kept::remove);
            if (!kept.isEmpty()) {
                left.put(list, kept);
            }
        });
        return left;
    }

    private interface Row {
        void take(String list, JsonNode row);
    }

    private static void each(JsonNode file, Row reader) {
        file.path("parts")
                .properties()
                .forEach(part -> part.getValue()
                        .properties()
                        .forEach(list ->
                                list.getValue().forEach(row -> reader.take(part.getKey() + "." + list.getKey(), row))));
        file.path("documents").forEach(row -> reader.take("documents", row));
    }

    private static String plain(JsonNode row) {
        return ID.matcher(sorted(row)).replaceAll("…");
    }

    private static String sorted(JsonNode row) {
        Map<String, String> values = new TreeMap<>();
        boolean photo = row.path("mediaType").asString("").equals("image/jpeg");
        row.properties().forEach(value -> {
            if (!photo || !List.of("sha256", "size").contains(value.getKey())) {
                values.put(
                        value.getKey(),
                        value.getValue().isObject()
                                ? sorted(value.getValue())
                                : value.getValue().toString());
            }
        });
        return values.toString();
    }
}
