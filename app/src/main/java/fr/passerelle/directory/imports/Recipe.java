package fr.passerelle.directory.imports;

import fr.passerelle.kernel.PlainText;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** How one of our fields is drawn from the cells of a row: a column, several together, and what is done to their text. */
interface Recipe {

    /** The recipe tied to a header; empty when none of its columns is there. */
    Optional<Drawn> in(Header header);

    /**
     * A recipe tied to one file.
     *
     * @param columns what it reads, none for a constant
     * @param cell the text of the field from the cells of the row
     */
    record Drawn(List<String> columns, Function<Map<String, String>, String> cell) {

        /** Its columns, to be told to somebody. */
        String label() {
            return String.join(" + ", columns);
        }

        String of(Map<String, String> cells) {
            return cell.apply(cells);
        }
    }

    /** The columns of a file, found whatever their case and accents. */
    final class Header {

        private final Map<String, String> byFolded = new LinkedHashMap<>();

        Header(List<String> columns) {
            columns.forEach(column -> byFolded.putIfAbsent(PlainText.fold(column), column));
        }

        Optional<String> find(List<String> names) {
            return names.stream()
                    .map(name -> byFolded.get(PlainText.fold(name)))
                    .filter(Objects::nonNull)
                    .findFirst();
        }
    }

    /** The first of these columns that the file has. */
    static Recipe column(List<String> names) {
        return header ->
                header.find(names).map(column -> new Drawn(List.of(column), cells -> cells.getOrDefault(column, "")));
    }

    static Recipe constant(String text) {
        return header -> Optional.of(new Drawn(List.of(), cells -> text));
    }

    /** The texts that hold something, with this between them. */
    static Recipe joined(List<Recipe> parts, String separator) {
        return combined(
                parts,
                texts -> texts.stream()
                        .map(String::strip)
                        .filter(text -> !text.isEmpty())
                        .collect(Collectors.joining(separator)));
    }

    /** All the texts at once; those of absent columns are empty. */
    static Recipe combined(List<Recipe> parts, Function<List<String>, String> together) {
        return header -> {
            List<Drawn> drawn = new ArrayList<>();
            parts.forEach(part -> drawn.add(part.in(header).orElse(new Drawn(List.of(), cells -> ""))));
            Set<String> columns = new LinkedHashSet<>();
            drawn.forEach(part -> columns.addAll(part.columns()));
            return columns.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new Drawn(
                            List.copyOf(columns),
                            cells -> together.apply(
                                    drawn.stream().map(part -> part.of(cells)).toList())));
        };
    }

    /** The same, and then this is done to the text. */
    default Recipe then(UnaryOperator<String> step) {
        return header -> in(header).map(drawn -> new Drawn(drawn.columns(), cells -> step.apply(drawn.of(cells))));
    }
}
