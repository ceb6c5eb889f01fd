package fr.passerelle.screening;

import fr.passerelle.instrument.Instrument;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/** The versions of the instrument, each read once. */
@Component
public class Instruments {

    private final Map<String, Instrument> known = new ConcurrentHashMap<>();
    private final Instrument current = of(Instrument.CURRENT);

    /** The version of new screenings. */
    public Instrument current() {
        return current;
    }

    /** The version under which a result was stored. */
    public final Instrument of(String version) {
        return known.computeIfAbsent(version, Instrument::load);
    }
}
