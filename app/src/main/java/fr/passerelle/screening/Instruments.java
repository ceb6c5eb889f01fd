package fr.passerelle.screening;

import fr.passerelle.instrument.Instrument;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/** The versions of the instrument, each read once, when it is first asked for. */
@Component
public class Instruments {

    private final Map<String, Instrument> known = new ConcurrentHashMap<>();

    /** The version of new screenings. */
    public Instrument current() {
        return of(Instrument.CURRENT);
    }

    /** The version under which a result was stored. */
    public final Instrument of(String version) {
        return known.computeIfAbsent(version, Instrument::load);
    }
}
