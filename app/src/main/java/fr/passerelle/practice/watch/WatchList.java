package fr.passerelle.practice.watch;

import fr.passerelle.catalogue.ToReadAgain;
import fr.passerelle.day.DayItem;
import fr.passerelle.day.DaySource;
import fr.passerelle.exercise.Exercise;
import fr.passerelle.identity.Action;
import fr.passerelle.identity.Viewer;
import fr.passerelle.kernel.French;
import fr.passerelle.kernel.Now;
import fr.passerelle.practice.Exercises;
import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Component;

/** The exercises to check again, for whoever keeps the catalogue: beside the sheets, and on the page of the day. */
@Component
class WatchList implements ToReadAgain, DaySource {

    private final Exercises exercises;
    private final Now now;

    WatchList(Exercises exercises, Now now) {
        this.exercises = exercises;
        this.now = now;
    }

    @Override
    public String heading() {
        return "Exercices à vérifier";
    }

    @Override
    public String then() {
        return "Vérifiés il y a plus de 6 mois\u00a0: les vrais sites ont pu changer. Relisez chaque exercice à ses sources. "
                + "Puis écrivez la date du jour sous « checked », dans son fichier.";
    }

    @Override
    public List<Item> items() {
        return exercises.library().exercises().stream()
                .filter(exercise -> exercise.stale(now.today()))
                .sorted(Comparator.comparing(Exercise::checked))
                .map(exercise ->
                        new Item(exercise.title(), "/s-entrainer/" + exercise.code() + "/apercu", exercise.checked()))
                .toList();
    }

    @Override
    public List<DayItem> of(Viewer viewer) {
        List<Item> waiting = viewer.may(Action.KEEP_CATALOGUE) ? items() : List.of();
        return waiting.isEmpty()
                ? List.of()
                : List.of(new DayItem(
                        DayItem.Part.DUE,
                        "Exercices d’entraînement",
                        French.count(waiting.size(), "exercice à vérifier", "exercices à vérifier"),
                        "/demarches/suggestions",
                        null,
                        "hand",
                        "Relire"));
    }
}
