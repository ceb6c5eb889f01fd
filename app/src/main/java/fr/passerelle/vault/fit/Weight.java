package fr.passerelle.vault.fit;

import fr.passerelle.kernel.French;
import java.util.Locale;

/**
 * Sizes as sites say them. A kilobyte is a thousand bytes here: a site that counts 1 024 accepts it too, the other way round would fail.
 */
final class Weight {

    static final int KB = 1_000;
    static final int MB = 1_000 * KB;

    private Weight() {}

    /** « 480 Ko », « 1,2 Mo »; never less than what it is. */
    static String words(long bytes) {
        if (bytes < MB) {
            return French.number(Math.max(1, (bytes + KB - 1) / KB)) + "\u00a0Ko";
        }
        long tenths = (bytes + MB / 10 - 1) / (MB / 10);
        return tenths % 10 == 0
                ? tenths / 10 + "\u00a0Mo"
                : String.format(Locale.FRANCE, "%.1f", tenths / 10.0) + "\u00a0Mo";
    }
}
