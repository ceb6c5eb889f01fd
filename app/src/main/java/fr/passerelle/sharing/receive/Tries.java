package fr.passerelle.sharing.receive;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Counts the codes that an account tried in vain, so that nobody goes through the territory by guessing. */
@Component
class Tries {

    static final int AN_HOUR = 10;

    private final Cache<UUID, Integer> failed = Caffeine.newBuilder()
            .maximumSize(10_000)
            .expireAfterWrite(Duration.ofHours(1))
            .build();

    boolean exhausted(UUID account) {
        return failed.asMap().getOrDefault(account, 0) >= AN_HOUR;
    }

    void failed(UUID account) {
        failed.asMap().merge(account, 1, Integer::sum);
    }
}
