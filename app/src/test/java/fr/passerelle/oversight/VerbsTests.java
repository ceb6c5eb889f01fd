package fr.passerelle.oversight;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Whoever reads the journal reads French: no verb of any module is left as the code writes it. */
class VerbsTests {

    private static final Pattern RECORDED =
            Pattern.compile("(?:Entry\\.(?:of|on)|\\btrace|\\badded)\\([^;]*?;", Pattern.DOTALL);
    private static final Pattern VERB = Pattern.compile("\"([a-z-]+\\.[a-z_-]*[a-z])\"");

    @Test
    void everyVerbWrittenAnywhereHasItsFrenchWords() throws IOException {
        Set<String> verbs = new TreeSet<>();
        try (Stream<Path> files = Files.walk(Path.of("src", "main", "java"))) {
            for (Path file :
                    files.filter(each -> each.toString().endsWith(".java")).toList()) {
                collect(Files.readString(file), verbs);
            }
        }
        assertThat(verbs).hasSizeGreaterThan(40);
        assertThat(verbs).allSatisfy(verb -> assertThat(Verbs.french(verb)).isNotEqualTo(verb));
    }

    @Test
    void theVerbsMadeOfAStateHaveTheirWordsToo() {
        assertThat(Stream.of(fr.passerelle.referral.ReferralState.values())
                        .map(state -> "referral." + state.name().toLowerCase(java.util.Locale.ROOT)))
                .allSatisfy(verb -> assertThat(Verbs.french(verb)).isNotEqualTo(verb));
        assertThat(Stream.of(fr.passerelle.plan.ActionState.values())
                        .map(state -> "plan.action-" + state.name().toLowerCase(java.util.Locale.ROOT)))
                .allSatisfy(verb -> assertThat(Verbs.french(verb)).isNotEqualTo(verb));
    }

    private static void collect(String source, Set<String> verbs) {
        Matcher recorded = RECORDED.matcher(source);
        while (recorded.find()) {
            Matcher verb = VERB.matcher(recorded.group());
            while (verb.find()) {
                verbs.add(verb.group(1));
            }
        }
    }
}
