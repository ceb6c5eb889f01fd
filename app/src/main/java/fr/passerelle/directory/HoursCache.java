package fr.passerelle.directory;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import org.jspecify.annotations.Nullable;

/** Opening hours already parsed: thousands of places say the same few hundred texts, and parsing is the slow part of a search. */
final class HoursCache {

    private static final Cache<String, OpeningHours> PARSED =
            Caffeine.newBuilder().maximumSize(20_000).build();

    private HoursCache() {}

    static OpeningHours of(@Nullable String text, @Nullable String department) {
        String known = text == null ? "" : text;
        String where = department == null ? "" : department;
        return PARSED.get(where + '\n' + known, key -> {
            OpeningHours hours = OpeningHours.parse(known);
            return where.isEmpty() ? hours : hours.inDepartment(where);
        });
    }
}
