package fr.passerelle.referral.follow;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import org.springframework.stereotype.Component;

/** Counts the wrong codes that come from one network, so that nobody tries them one after the other; forgotten after an hour, never written. */
@Component
class Guesses {

    /** A waiting room shares one address, and fingers slip. */
    static final int AN_HOUR = 20;

    private final Cache<String, Integer> wrong = Caffeine.newBuilder()
            .maximumSize(50_000)
            .expireAfterWrite(Duration.ofHours(1))
            .build();

    /** Whether that network may still try. */
    boolean mayStill(String address) {
        return wrong.asMap().getOrDefault(network(address), 0) < AN_HOUR;
    }

    void wrong(String address) {
        wrong.asMap().merge(network(address), 1, Integer::sum);
    }

    /** An IPv6 subscriber changes the second half of his address at will. */
    private static String network(String address) {
        String[] parts = address.split(":", -1);
        return parts.length < 4 ? address : String.join(":", parts[0], parts[1], parts[2], parts[3]);
    }
}
