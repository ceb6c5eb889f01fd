package fr.passerelle.vault.fit;

import fr.passerelle.catalogue.Sheet;
import fr.passerelle.catalogue.Sheet.Piece;
import fr.passerelle.catalogue.SheetWords;
import fr.passerelle.catalogue.Sheets;
import fr.passerelle.design.Option;
import fr.passerelle.identity.Access;
import fr.passerelle.identity.Action;
import fr.passerelle.identity.Viewer;
import fr.passerelle.vault.Underway;
import fr.passerelle.vault.fit.Wish.Format;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What sites accept: first those of the procedures that the person has under way, as their sheets say, then what sites ask for most often. */
@Component
class Presets {

    /** In kilobytes. */
    static final int USUAL = 1_000;

    static final List<Integer> COMMON = List.of(500, USUAL, 2_000, 5_000, 10_000);

    private final Sheets sheets;
    private final List<Underway> underway;
    private final Access access;

    Presets(Sheets sheets, List<Underway> underway, Access access) {
        this.sheets = sheets;
        this.underway = List.copyOf(underway);
        this.access = access;
    }

    /**
     * What the site of a procedure accepts, for some of its papers.
     *
     * @param papers as the sheet calls them
     */
    record Preset(Sheet sheet, Format format, int kilobytes, List<String> papers) {

        /** How it is told from the others. */
        String key() {
            return sheet.id() + "_" + format + "_" + kilobytes;
        }

        /** « Demander le RSA : RIB, Bail (PDF, 500 Ko au plus) ». */
        String words() {
            return sheet.title() + "\u00a0: " + String.join(", ", papers) + " (" + format + ", "
                    + SheetWords.size(kilobytes) + " au plus)";
        }
    }

    /** The sheet of that id, if there is one. */
    Optional<Sheet> sheet(@Nullable String id) {
        return id == null || id.isBlank() ? Optional.empty() : sheets.find(id);
    }

    /** Those of that sheet, then of what the person has under way, as far as the viewer may know it. */
    List<Preset> of(Viewer viewer, UUID person, Optional<Sheet> sheet) {
        Set<String> ids = new LinkedHashSet<>();
        sheet.ifPresent(known -> ids.add(known.id()));
        if (access.mayRead(viewer, Action.FOLLOW_PROCEDURES, person)) {
            ids.addAll(underway(person));
        }
        return of(ids);
    }

    /** Those of what she has under way herself. */
    List<Preset> hers(UUID person) {
        return of(underway(person));
    }

    private Set<String> underway(UUID person) {
        Set<String> ids = new LinkedHashSet<>();
        underway.forEach(each -> ids.addAll(each.sheets(person)));
        return ids;
    }

    private List<Preset> of(Set<String> ids) {
        return ids.stream()
                .flatMap(id -> sheets.find(id).stream())
                .flatMap(sheet -> of(sheet).stream())
                .toList();
    }

    /** One for each size and format that a sheet names, the tightest first; a format that cannot be made here gives none. */
    static List<Preset> of(Sheet sheet) {
        Map<String, Preset> presets = new LinkedHashMap<>();
        for (Piece piece : sheet.pieces()) {
            Format format = format(piece);
            if (piece.maxKb() != null && format != null) {
                int kilobytes = Math.max(Wish.LEAST_KB, Math.min(Wish.MOST_KB, piece.maxKb()));
                Preset alone = new Preset(sheet, format, kilobytes, List.of(piece.label()));
                presets.merge(alone.key(), alone, Presets::together);
            }
        }
        return presets.values().stream()
                .sorted((one, other) -> Integer.compare(one.kilobytes(), other.kilobytes()))
                .toList();
    }

    private static Preset together(Preset before, Preset more) {
        return new Preset(
                before.sheet(),
                before.format(),
                before.kilobytes(),
                Stream.concat(before.papers().stream(), more.papers().stream())
                        .distinct()
                        .toList());
    }

    private static @Nullable Format format(Piece piece) {
        return piece.formats().isEmpty() || piece.formats().contains("PDF")
                ? Format.PDF
                : piece.formats().contains("JPEG") ? Format.JPEG : null;
    }

    /** What a sheet says of files that no preset says; empty when it says nothing. */
    static List<String> said(Sheet sheet) {
        return sheet.pieces().stream()
                .filter(piece -> piece.maxKb() == null || format(piece) == null)
                .filter(piece -> !SheetWords.file(piece).isEmpty())
                .map(piece -> piece.label() + "\u00a0: " + SheetWords.file(piece))
                .toList();
    }

    /** In kilobytes, with their words. */
    static List<Option> sizes() {
        return COMMON.stream()
                .map(size -> new Option(size.toString(), SheetWords.size(size)))
                .toList();
    }
}
