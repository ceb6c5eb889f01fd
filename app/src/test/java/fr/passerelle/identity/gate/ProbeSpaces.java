package fr.passerelle.identity.gate;

import fr.passerelle.identity.OwnSpace;
import fr.passerelle.identity.PersonPrincipal;
import jakarta.servlet.http.HttpSession;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/** Opens the spaces that a test names. */
@Component
class ProbeSpaces implements OwnSpace {

    static final Set<UUID> OPEN = ConcurrentHashMap.newKeySet();

    @Override
    public boolean open(PersonPrincipal person, HttpSession session) {
        return OPEN.contains(person.id());
    }
}
