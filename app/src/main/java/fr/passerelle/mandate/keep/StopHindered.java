package fr.passerelle.mandate.keep;

import fr.passerelle.mandate.Mandates;
import fr.passerelle.people.PersonCorrected;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Ends the mandates of a person when a measure of protection is written in her file, or a birth date that makes her a minor: in the same transaction. */
@Component
class StopHindered {

    private final Mandates mandates;

    StopHindered(Mandates mandates) {
        this.mandates = mandates;
    }

    @EventListener
    void corrected(PersonCorrected corrected) {
        mandates.stopHindered(corrected.person());
    }
}
