package fr.passerelle.identity.signin;

import fr.passerelle.audit.Entry;
import fr.passerelle.audit.Journal;
import fr.passerelle.identity.AccountPrincipal;
import fr.passerelle.identity.Viewer;
import fr.passerelle.identity.Viewers;
import fr.passerelle.territory.Territories;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Who an account is in its own territory, whatever the territory of the request; and the trace it leaves there. */
@Component
class Presence {

    private final Territories territories;
    private final Viewers viewers;
    private final Journal journal;

    Presence(Territories territories, Viewers viewers, Journal journal) {
        this.territories = territories;
        this.viewers = viewers;
        this.journal = journal;
    }

    /** The professional behind an account, if a membership is current. */
    Optional<Viewer> of(AccountPrincipal account) {
        return territories
                .find(account.territory())
                .flatMap(territory -> Territories.in(territory, () -> viewers.of(account.id())));
    }

    /** Writes an act of the account on its own session in the journal of its territory. */
    void trace(AccountPrincipal account, String verb) {
        territories
                .find(account.territory())
                .ifPresent(territory -> Territories.in(
                        territory,
                        () -> viewers.of(account.id())
                                .ifPresent(viewer -> journal.record(viewer.actor(), Entry.of(verb, account.id())))));
    }
}
