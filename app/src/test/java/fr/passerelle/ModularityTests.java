package fr.passerelle;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModule;
import org.springframework.modulith.core.ApplicationModules;

/** The modules keep to their arrows, and the drawing of them is made from the code. */
class ModularityTests {

    /** Modules that every other may use: their arrows would only darken the drawing. */
    private static final Set<String> SHARED = Set.of("kernel", "design");

    private final ApplicationModules modules = ApplicationModules.of(Application.class);

    @Test
    void everyModuleUsesOnlyWhatItDeclares() {
        modules.verify();
    }

    @Test
    void theDrawingOfTheModulesIsWrittenFromTheCode() throws IOException {
        Path file = Path.of("..", "docs", "modules", "README.md");
        Files.createDirectories(file.getParent());
        Files.writeString(file, drawing());
        assertThat(file).exists();
    }

    private String drawing() {
        List<ApplicationModule> sorted = modules.stream()
                .sorted(Comparator.comparing(module -> module.getIdentifier().toString()))
                .toList();
        List<String> lines = new ArrayList<>(List.of(
                "# Modules",
                "",
                "Made from the code by `ModularityTests`; an arrow reads « uses ». `kernel` and `design` may be used by all and are left out.",
                "",
                "```mermaid",
                "flowchart TD"));
        sorted.stream()
                .filter(module -> !SHARED.contains(name(module)))
                .forEach(module -> lines.add(
                        "  " + name(module) + "[\"" + module.getDisplayName() + "<br>" + name(module) + "\"]"));
        for (ApplicationModule module : sorted) {
            uses(module).stream()
                    .filter(other -> !SHARED.contains(other) && !SHARED.contains(name(module)))
                    .forEach(other -> lines.add("  " + name(module) + " --> " + other));
        }
        lines.addAll(List.of("```", "", "| module | in French | uses |", "|---|---|---|"));
        sorted.forEach(module -> lines.add("| `" + name(module) + "` | " + module.getDisplayName() + " | "
                + String.join(", ", uses(module)) + " |"));
        return String.join("\n", lines) + "\n";
    }

    private Set<String> uses(ApplicationModule module) {
        return module.getDirectDependencies(modules)
                .uniqueModules()
                .map(ModularityTests::name)
                .filter(other -> !other.equals(name(module)))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String name(ApplicationModule module) {
        return module.getIdentifier().toString();
    }
}
