package fr.passerelle.directory.api;

import fr.passerelle.directory.Place;
import java.io.StringWriter;
import java.util.List;

/** Writing places as other folders' tests need it. */
public final class PlacesFixtures {

    private PlacesFixtures() {}

    public static String nationalCsv(List<Place> places) {
        StringWriter text = new StringWriter();
        try (NationalCsv csv = new NationalCsv(text)) {
            places.forEach(csv::write);
        }
        return text.toString();
    }
}
