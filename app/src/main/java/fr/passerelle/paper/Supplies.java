package fr.passerelle.paper;

import com.openhtmltopdf.extend.FSCacheEx;
import com.openhtmltopdf.extend.FSCacheValue;
import com.openhtmltopdf.extend.FSStream;
import com.openhtmltopdf.extend.FSStreamFactory;
import com.openhtmltopdf.extend.impl.FSDefaultCacheStore;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** What the press is fed with: style, pictograms and fonts of this package, read once from the class path. */
final class Supplies implements FSStreamFactory {
    static final String PROTOCOL = "paper";
    static final String HOME = PROTOCOL + ":/";
    private static final String PICTURE = "data:image/png;base64,";

    private final Map<String, byte[]> read = new ConcurrentHashMap<>();
    private final FSCacheEx<String, FSCacheValue> metrics = new FSDefaultCacheStore();

    /** The fonts, in the order in which a character is looked for: letters of French and its neighbours, then all else. */
    enum Typeface {
        TEXT("Atkinson Hyperlegible", 400, "atkinson-400.ttf"),
        TEXT_BOLD("Atkinson Hyperlegible", 700, "atkinson-700.ttf"),
        SIGNS("Passerelle Signes", 400, "signes-400.ttf"),
        SIGNS_BOLD("Passerelle Signes", 700, "signes-700.ttf");

        final String family;
        final int weight;
        private final String file;

        Typeface(String family, int weight, String file) {
            this.family = family;
            this.weight = weight;
            this.file = file;
        }
    }

    /** Whether the press may open this address: what is ours, or a small picture that stands in the address itself. */
    static boolean owns(@Nullable String uri) {
        return uri != null
                && (uri.startsWith(PICTURE) || ((uri.startsWith(HOME) || !uri.contains(":")) && !uri.contains("..")));
    }

    InputStream font(Typeface face) {
        return new ByteArrayInputStream(bytes("fonts/" + face.file));
    }

    FSCacheEx<String, FSCacheValue> metrics() {
        return metrics;
    }

    @Override
    public FSStream getUrl(String uri) {
        byte[] content = bytes(uri.substring(HOME.length()));
        return new FSStream() {
            @Override
            public InputStream getStream() {
                return new ByteArrayInputStream(content);
            }

            @Override
            public Reader getReader() {
                return new InputStreamReader(getStream(), StandardCharsets.UTF_8);
            }
        };
    }

    private byte[] bytes(String name) {
        return read.computeIfAbsent(name, Supplies::load);
    }

    private static byte[] load(String name) {
        try (InputStream found = Supplies.class.getResourceAsStream(name)) {
            if (found == null) {
                throw new IllegalArgumentException("Nothing called " + name + " in the paper module");
            }
            return found.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
