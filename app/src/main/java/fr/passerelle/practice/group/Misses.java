package fr.passerelle.practice.group;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import fr.passerelle.kernel.NetworkAddress;
import java.time.Duration;
import org.springframework.stereotype.Component;

/** Counts the codes that one network address typed in vain, so that nobody finds a group by guessing; never written anywhere. */
@Component
class Misses {

    /** A room of beginners shares one address: enough for all of them to mistype twice, far from enough to guess. */
    static final int MOST = 30;

    private final Cache<String, Integer> missed = Caffeine.newBuilder()
            .maximumSize(50_000)
            .expireAfterWrite(Duration.ofMinutes(10))
            .build();

    boolean tooMany(String address) {
        return missed.asMap().getOrDefault(NetworkAddress.subscriber(address), 0) >= MOST;
    }

    void note(String address) {
        missed.asMap().merge(NetworkAddress.subscriber(address), 1, Integer::sum);
    }
}
