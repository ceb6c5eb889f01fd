package fr.passerelle.backup;

import fr.passerelle.backup.Catalog.ForeignKey;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * In which order tables are filled so that a row never comes before the one it refers to.
 *
 * @param tables every table, those referred to first
 * @param deferred foreign keys of tables that refer to each other in a circle: checked after all rows are there
 */
record LoadingOrder(List<TableName> tables, List<ForeignKey> deferred) {

    static LoadingOrder of(Iterable<TableName> names, List<ForeignKey> keys) {
        Map<TableName, Set<TableName>> waitsFor = new HashMap<>();
        names.forEach(name -> waitsFor.put(name, new TreeSet<>()));
        for (ForeignKey key : keys) {
            // A table that refers to itself is filled by one COPY, after which its rows are checked.
            if (!key.table().equals(key.references()) && waitsFor.containsKey(key.references())) {
                waitsFor.getOrDefault(key.table(), new TreeSet<>()).add(key.references());
            }
        }
        Set<TableName> done = new LinkedHashSet<>();
        boolean more = true;
        while (more) {
            more = done.addAll(free(waitsFor, done));
        }
        Set<TableName> circle = new TreeSet<>(waitsFor.keySet());
        circle.removeAll(done);
        List<TableName> order = new ArrayList<>(done);
        order.addAll(circle);
        return new LoadingOrder(
                order, keys.stream().filter(key -> circle.contains(key.table())).toList());
    }

    private static List<TableName> free(Map<TableName, Set<TableName>> waitsFor, Set<TableName> done) {
        return waitsFor.entrySet().stream()
                .filter(table -> !done.contains(table.getKey()) && done.containsAll(table.getValue()))
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
    }
}
