package fr.passerelle.catalogue;

import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/** Teams that tests say work with a sheet. */
@Component
public class GivenFollowers implements SheetFollowers {

    public final Map<String, Set<UUID>> teams = new ConcurrentHashMap<>();

    @Override
    public Set<UUID> teams(String sheet) {
        return teams.getOrDefault(sheet, Set.of());
    }
}
