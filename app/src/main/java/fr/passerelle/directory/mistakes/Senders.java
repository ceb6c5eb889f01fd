package fr.passerelle.directory.mistakes;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import fr.passerelle.kernel.NetworkAddress;
import java.time.Duration;
import org.springframework.stereotype.Component;

/** Counts what one network address sends, so that nobody drowns the coordinator; addresses are forgotten after an hour, and never written. */
@Component
class Senders {

    /** A waiting room shares one address: enough for several honest people. */
    static final int AN_HOUR = 10;

    private final Cache<String, Integer> sent = Caffeine.newBuilder()
            .maximumSize(50_000)
            .expireAfterWrite(Duration.ofHours(1))
            .build();

    /** Counts one more; false when there were too many. */
    boolean mayStill(String address) {
        return sent.asMap().merge(NetworkAddress.subscriber(address), 1, Integer::sum) <= AN_HOUR;
    }
}
