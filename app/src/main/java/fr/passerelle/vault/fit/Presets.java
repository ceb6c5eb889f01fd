package fr.passerelle.vault.fit;

import fr.passerelle.catalogue.Sheet;
import fr.passerelle.catalogue.Sheet.Piece;
import fr.passerelle.catalogue.SheetWords;
import fr.passerelle.catalogue.Sheets;
import fr.passerelle.design.Option;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Sizes to choose from: what the sheet of the procedure says first, then those that sites ask for most often. */
@Component
class Presets {

    /** In kilobytes. */
    private static final List<Integer> COMMON = List.of(500, 1_000, 2_000, 5_000, 10_000);

    private final Sheets sheets;

    Presets(Sheets sheets) {
        this.sheets = sheets;
    }

    /** The sheet of that id, if there is one. */
    Optional<Sheet> sheet(@Nullable String id) {
        return id == null || id.isBlank() ? Optional.empty() : sheets.find(id);
    }

    /** What a sheet says of the size and formats of its pieces; empty when it says nothing. */
    static List<String> said(Sheet sheet) {
        return sheet.pieces().stream()
                .filter(piece -> piece.maxKb() != null || !piece.formats().isEmpty())
                .map(piece -> piece.label() + "\u00a0: " + SheetWords.limits(piece))
                .toList();
    }

    /** In kilobytes, with their words. */
    static List<Option> sizes(Optional<Sheet> sheet) {
        List<Integer> sizes = new ArrayList<>();
        sheet.ifPresent(known -> known.pieces().stream()
                .map(Piece::maxKb)
                .filter(size -> size != null && !sizes.contains(size))
                .forEach(sizes::add));
        COMMON.stream().filter(size -> !sizes.contains(size)).forEach(sizes::add);
        return sizes.stream()
                .map(size -> new Option(size.toString(), Weight.words((long) size * Weight.KB)))
                .toList();
    }

    /** The smallest size that the sheet asks for, or 1 Mo, which most sites take. */
    static int usual(Optional<Sheet> sheet) {
        return sheet.stream()
                .flatMap(known -> known.pieces().stream())
                .map(Piece::maxKb)
                .flatMap(size -> Optional.ofNullable(size).stream())
                .min(Integer::compare)
                .orElse(1_000);
    }
}
