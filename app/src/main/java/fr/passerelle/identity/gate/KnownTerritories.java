package fr.passerelle.identity.gate;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import fr.passerelle.territory.Territories;
import fr.passerelle.territory.Territory;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/** Territories found by code or host, remembered for a minute: the list hardly ever changes, every request asks. */
@Component
class KnownTerritories {

    private final Territories territories;
    private final Cache<String, Optional<Territory>> found = Caffeine.newBuilder()
            .maximumSize(2_000)
            .expireAfterWrite(Duration.ofMinutes(1))
            .build();

    KnownTerritories(Territories territories) {
        this.territories = territories;
    }

    Optional<Territory> byCode(String code) {
        return remember("code:" + code, () -> territories.find(code));
    }

    Optional<Territory> byHost(String host) {
        return remember("host:" + host, () -> territories.forHost(host));
    }

    private Optional<Territory> remember(String key, Supplier<Optional<Territory>> search) {
        Optional<Territory> known = found.getIfPresent(key);
        if (known != null) {
            return known;
        }
        Optional<Territory> territory = search.get();
        // An absent territory is not remembered: it may be opened the next second.
        if (territory.isPresent()) {
            found.put(key, territory);
        }
        return territory;
    }
}
