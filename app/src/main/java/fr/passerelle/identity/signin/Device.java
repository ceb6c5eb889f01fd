package fr.passerelle.identity.signin;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Says in a few words with what somebody signs in, so that they recognise their own sessions. */
final class Device {

    private static final List<Map.Entry<String, String>> BROWSERS = List.of(
            Map.entry("Edg", "Edge"),
            Map.entry("OPR/", "Opera"),
            Map.entry("SamsungBrowser", "Samsung Internet"),
            Map.entry("Firefox", "Firefox"),
            Map.entry("FxiOS", "Firefox"),
            Map.entry("CriOS", "Chrome"),
            Map.entry("Chrome", "Chrome"),
            Map.entry("Safari", "Safari"));

    private static final List<Map.Entry<String, String>> SYSTEMS = List.of(
            Map.entry("Android", "Android"),
            Map.entry("iPhone", "iPhone"),
            Map.entry("iPad", "iPad"),
            Map.entry("Windows", "Windows"),
            Map.entry("Mac OS X", "Mac"),
            Map.entry("CrOS", "ChromeOS"),
            Map.entry("Linux", "Linux"));

    private Device() {}

    /** « Firefox sur Windows ». */
    static String of(@Nullable String userAgent) {
        if (userAgent == null) {
            return "Appareil inconnu";
        }
        return first(BROWSERS, userAgent, "Navigateur") + " sur " + first(SYSTEMS, userAgent, "un appareil");
    }

    private static String first(List<Map.Entry<String, String>> names, String text, String otherwise) {
        return names.stream()
                .filter(name -> text.contains(name.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(otherwise);
    }
}
