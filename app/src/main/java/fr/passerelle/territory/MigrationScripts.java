package fr.passerelle.territory;

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

/** The migration scripts that this version ships. */
final class MigrationScripts {

    private MigrationScripts() {}

    static String folder(String module) {
        return module.equals("platform") ? "fr/passerelle/territory/db" : "fr/passerelle/" + module + "/db";
    }

    /** Scripts of one module, by name; none if it owns no table. */
    static List<Resource> of(String module) {
        try {
            Resource[] found =
                    new PathMatchingResourcePatternResolver().getResources("classpath*:" + folder(module) + "/V*.sql");
            return Arrays.stream(found)
                    .sorted(Comparator.comparing(Resource::getFilename))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Changes as soon as a script of these modules does. */
    static String sum(List<String> modules) {
        MessageDigest digest = sha256();
        for (String module : modules) {
            for (Resource script : of(module)) {
                digest.update((module + "/" + script.getFilename()).getBytes(StandardCharsets.UTF_8));
                try {
                    digest.update(script.getContentAsByteArray());
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
