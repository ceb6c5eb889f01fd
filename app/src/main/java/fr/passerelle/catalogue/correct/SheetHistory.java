package fr.passerelle.catalogue.correct;

import fr.passerelle.catalogue.Sheet;
import fr.passerelle.catalogue.SheetPart;
import fr.passerelle.catalogue.SheetVersions;
import fr.passerelle.catalogue.SheetVersions.Version;
import fr.passerelle.catalogue.SheetWords;
import fr.passerelle.catalogue.Sheets;
import fr.passerelle.design.Pages;
import fr.passerelle.identity.Action;
import fr.passerelle.identity.Allowed;
import fr.passerelle.identity.Viewer;
import fr.passerelle.kernel.NotFound;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The versions of a sheet, with what each changed; any of them can be taken back. */
@Controller
class SheetHistory {

    private final Sheets sheets;
    private final SheetVersions versions;

    SheetHistory(Sheets sheets, SheetVersions versions) {
        this.sheets = sheets;
        this.versions = versions;
    }

    /** What changed in one part: the lines that went, and those that came. */
    record Change(String part, List<String> gone, List<String> come) {}

    /** A version with what it changed. */
    record Line(Version version, List<Change> changes) {}

    @Allowed(Action.SEE_CATALOGUE)
    @GetMapping("/demarches/fiches/{id}/versions")
    ModelAndView list(Viewer viewer, @PathVariable String id) {
        Sheet sheet = sheets.find(id).orElseThrow(NotFound::new);
        List<Line> lines = versions.of(id).stream()
                .map(version ->
                        new Line(version, changes(text(id, version.version() - 1), text(id, version.version()))))
                .toList();
        List<Change> shippedSince = versions.shippedThen(id).stream()
                .flatMap(then -> changes(then, text(id, 0)).stream())
                .toList();
        return Pages.show("catalogue/correct/sheet-history", "sheet", sheet, "lines", lines)
                .addObject("shippedSince", lines.isEmpty() ? List.of() : shippedSince)
                .addObject("version", sheets.version(id))
                .addObject("keeps", viewer.may(Action.KEEP_CATALOGUE));
    }

    @Allowed(Action.KEEP_CATALOGUE)
    @PostMapping("/demarches/fiches/{id}/versions/{version}/reprendre")
    ModelAndView takeBack(
            Viewer viewer,
            @PathVariable String id,
            @PathVariable int version,
            @RequestParam(name = "current", defaultValue = "-1") int current) {
        versions.takeBack(viewer, id, version, current);
        return Pages.go("/demarches/fiches/" + id + "/versions", "La version " + version + " est reprise.");
    }

    private Sheet text(String id, int version) {
        return sheets.find(id, version).orElseThrow(NotFound::new);
    }

    private static List<Change> changes(Sheet before, Sheet after) {
        List<Change> changes = new ArrayList<>(Arrays.stream(SheetPart.values())
                .filter(part -> !part.of(before).equals(part.of(after)))
                .map(part -> new Change(
                        part.label(),
                        without(part.of(before), part.of(after)),
                        without(part.of(after), part.of(before))))
                .toList());
        if (!Objects.equals(before.checked(), after.checked())) {
            changes.add(new Change(
                    "La relecture", List.of(SheetWords.freshness(before)), List.of(SheetWords.freshness(after))));
        }
        return changes;
    }

    private static List<String> without(List<String> lines, List<String> others) {
        return lines.stream().filter(line -> !others.contains(line)).toList();
    }
}
