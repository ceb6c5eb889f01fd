package fr.passerelle.backup;

import fr.passerelle.backup.Catalog.Table;
import fr.passerelle.backup.Manifest.Migration;
import fr.passerelle.backup.Manifest.TableRows;
import fr.passerelle.postgres.Refusal;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Rows only fit into tables of the same shape: same migrations, same columns. */
record SameMigrations(Manifest manifest) {

    void require(Catalog catalog) throws SQLException {
        Map<TableName, Set<String>> columns = new HashMap<>();
        Set<Migration> here = new LinkedHashSet<>();
        for (Table table : catalog.tables()) {
            columns.put(table.name(), new HashSet<>(table.columns()));
            if (table.isHistory()) {
                here.addAll(catalog.migrations(table.name()));
            }
        }
        Set<Migration> onlyHere = new LinkedHashSet<>(here);
        manifest.migrations().forEach(onlyHere::remove);
        Set<Migration> onlyThere = new LinkedHashSet<>(manifest.migrations());
        onlyThere.removeAll(here);
        if (!onlyHere.isEmpty() || !onlyThere.isEmpty()) {
            throw new Refusal("""
                    Cette sauvegarde vient d’une autre version de Passerelle (%s) : restaurez-la avec cette version, puis mettez à jour.
                    Migrations de la sauvegarde seule : %s ; d’ici seulement : %s.""".formatted(manifest.origin().version(), scripts(onlyThere), scripts(onlyHere)));
        }
        List<TableName> unfit = manifest.tables().stream()
                .filter(table -> !columns.getOrDefault(table.name(), Set.of()).containsAll(table.columns()))
                .map(TableRows::name)
                .toList();
        if (!unfit.isEmpty()) {
            throw new Refusal(
                    "Ces tables de la sauvegarde n’existent pas ici ou y ont d’autres colonnes : %s.".formatted(unfit));
        }
    }

    private static String scripts(Set<Migration> migrations) {
        return migrations.isEmpty()
                ? "aucune"
                : migrations.stream()
                        .map(one -> one.schema() + "/" + one.script())
                        .collect(Collectors.joining(", "));
    }
}
