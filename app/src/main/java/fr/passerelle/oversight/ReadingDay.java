package fr.passerelle.oversight;

import fr.passerelle.day.DayItem;
import fr.passerelle.day.DaySource;
import fr.passerelle.identity.Action;
import fr.passerelle.identity.Viewer;
import fr.passerelle.kernel.French;
import fr.passerelle.kernel.Now;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The readings of the journal that wait for my answer, and the one that is open to me. */
@Component
class ReadingDay implements DaySource {

    private final Readings readings;

    ReadingDay(Readings readings) {
        this.readings = readings;
    }

    @Override
    public List<DayItem> of(Viewer viewer) {
        Stream<DayItem> waiting = viewer.may(Action.AGREE_JOURNAL)
                ? readings.waitingFor(viewer).stream().limit(30).map(ReadingDay::waiting)
                : Stream.empty();
        Stream<DayItem> open =
                viewer.may(Action.READ_JOURNAL) ? readings.open(viewer).stream().map(ReadingDay::open) : Stream.empty();
        return Stream.concat(waiting, open).toList();
    }

    private static DayItem waiting(Reading reading) {
        return new DayItem(
                DayItem.Part.DUE,
                reading.who() + " demande à lire le journal",
                reading.reason(),
                "/journal/accords/" + reading.id(),
                LocalDate.ofInstant(reading.lapses(), Now.PARIS),
                "hand",
                "Répondre");
    }

    private static DayItem open(Reading reading) {
        return new DayItem(
                DayItem.Part.DUE,
                "Le journal vous est ouvert",
                "Jusqu’au " + French.moment(reading.closes()),
                "/journal",
                LocalDate.ofInstant(reading.closes(), Now.PARIS),
                "history",
                "Lire");
    }
}
