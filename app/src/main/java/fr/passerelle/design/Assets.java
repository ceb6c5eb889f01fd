package fr.passerelle.design;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** The style sheets, scripts, letters and drawings, served under an address that changes with their content. */
public final class Assets {

    /** Where they lie on the class path, our own first. */
    static final List<String> FOLDERS = List.of(
            "assets/",
            "META-INF/resources/webjars/htmx.org/2.0.10/dist/",
            "META-INF/resources/webjars/leaflet/1.9.4/dist/");

    /** What htmx may do: no evaluation, no style of its own, no page kept in the browser, answers 422 shown. */
    public static final String HTMX = """
            {"includeIndicatorStyles":false,"allowEval":false,"allowScriptTags":false,"selfRequestsOnly":true,\
            "historyEnabled":false,"historyCacheSize":0,"refreshOnHistoryMiss":true,"responseHandling":[\
            {"code":"204","swap":false},{"code":"[23]..","swap":true},{"code":"422","swap":true},\
            {"code":"[45]..","swap":false,"error":true}]}""";

    private static final String BASE = "/assets/" + hash() + "/";

    private Assets() {}

    /** The folder under which they are served, with both slashes. */
    public static String base() {
        return BASE;
    }

    /** The address of one of them, such as {@code "app.js"}. */
    public static String path(String file) {
        return BASE + file;
    }

    /** Our own assets, always in the same order. */
    private static List<Resource> files() throws IOException {
        var found = new PathMatchingResourcePatternResolver().getResources("classpath:/assets/*.*");
        return Arrays.stream(found)
                .sorted(Comparator.comparing(file -> String.valueOf(file.getFilename())))
                .toList();
    }

    private static String hash() {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            digest.update(FOLDERS.toString().getBytes(StandardCharsets.UTF_8));
            for (var file : files()) {
                digest.update(file.getContentAsByteArray());
            }
            return HexFormat.of().formatHex(digest.digest(), 0, 6);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
