package fr.passerelle.directory.imports;

import fr.passerelle.audit.Entry;
import fr.passerelle.audit.Journal;
import fr.passerelle.design.Bars;
import fr.passerelle.design.Pages;
import fr.passerelle.directory.Corrections;
import fr.passerelle.directory.PlaceFacts;
import fr.passerelle.directory.PlaceQuality;
import fr.passerelle.directory.PlaceStore;
import fr.passerelle.directory.Position;
import fr.passerelle.directory.SourceQuality;
import fr.passerelle.directory.StoredPlace;
import fr.passerelle.identity.Action;
import fr.passerelle.identity.Allowed;
import fr.passerelle.identity.Viewer;
import fr.passerelle.kernel.NotFound;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** How good each source is, what is most often missing in it, and the points that a click sets back in their commune. */
@Controller
class CheckQuality {

    private static final String PATH = "/administration/lieux/qualite";

    private final PlaceStore store;
    private final SourceQuality sources;
    private final PlaceQuality quality;
    private final Corrections corrections;
    private final Journal journal;

    CheckQuality(
            PlaceStore store, SourceQuality sources, PlaceQuality quality, Corrections corrections, Journal journal) {
        this.store = store;
        this.sources = sources;
        this.quality = quality;
        this.corrections = corrections;
        this.journal = journal;
    }

    @Allowed(Action.MANAGE_PLACES)
    @GetMapping(PATH)
    ModelAndView show(@RequestParam(required = false) @Nullable String source) {
        Map<String, Long> all = store.sources();
        if (source == null || source.isBlank()) {
            return Pages.show("directory/imports/quality", "sources", all);
        }
        if (!all.containsKey(source)) {
            throw new NotFound();
        }
        SourceQuality.Summary summary = sources.of(source);
        return Pages.show(
                "directory/imports/source-quality",
                "summary",
                summary,
                "scores",
                scores(summary),
                "defects",
                defects(summary));
    }

    /** Takes the centre of the commune for a point that is far from it. */
    @Allowed(Action.MANAGE_PLACES)
    @PostMapping(PATH + "/{place}/point")
    ModelAndView move(Viewer viewer, @PathVariable UUID place) {
        StoredPlace stored = store.find(place).orElseThrow(NotFound::new);
        String back = PATH + "?source=" + URLEncoder.encode(stored.source(), StandardCharsets.UTF_8);
        Position centre = quality.centre(stored.place()).orElseThrow(NotFound::new);
        if (quality.kmAstray(stored.place()).isEmpty()) {
            throw new NotFound();
        }
        corrections.correct(place, new PlaceFacts().position(centre, true).all(), viewer, "point hors de la commune");
        journal.record(viewer.actor(), Entry.of("place.set-back", place));
        return Pages.go(back, "Le point est remis au centre de la commune. Les prochains imports le garderont.");
    }

    private static Bars scores(SourceQuality.Summary summary) {
        List<Bars.Bar> bars = new ArrayList<>();
        for (int i = summary.classes().size() - 1; i >= 0; i--) {
            String label = i == summary.classes().size() - 1 ? "80 à 100" : 20 * i + " à " + (20 * i + 19);
            bars.add(new Bars.Bar(label, summary.classes().get(i)));
        }
        return new Bars("Notes des fiches", "Nombre de lieux par note sur 100.", "Note", "Lieux", bars);
    }

    private static Bars defects(SourceQuality.Summary summary) {
        List<Bars.Bar> bars = summary.defects().entrySet().stream()
                .sorted((one, other) -> other.getValue() - one.getValue())
                .map(defect -> new Bars.Bar(defect.getKey().label(), defect.getValue()))
                .toList();
        return new Bars(
                "Ce qui manque le plus souvent",
                "Nombre de lieux qui perdent des points pour cette raison.",
                "Raison",
                "Lieux",
                bars);
    }
}
