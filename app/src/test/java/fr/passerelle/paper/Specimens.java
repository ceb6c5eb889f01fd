package fr.passerelle.paper;

import gg.jte.CodeResolver;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.resolve.DirectoryCodeResolver;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/** The documents the tests print: templates that stand with the tests, made of the components that stand with the code. */
final class Specimens {
    private static final Path TESTS = Path.of("src/test/java/fr/passerelle");
    private static final Path CODE = Path.of("src/main/java/fr/passerelle");
    private static final Path PRINTED = Path.of("target/paper");

    static final Paper PAPER = new Paper(engine());

    private Specimens() {}

    private static TemplateEngine engine() {
        CodeResolver tests = new DirectoryCodeResolver(TESTS);
        CodeResolver code = new DirectoryCodeResolver(CODE);
        CodeResolver both = new CodeResolver() {
            @Override
            public String resolve(String name) {
                return tests.exists(name) ? tests.resolve(name) : code.resolve(name);
            }

            @Override
            public long getLastModified(String name) {
                return tests.exists(name) ? tests.getLastModified(name) : code.getLastModified(name);
            }

            @Override
            public List<String> resolveAllTemplateNames() {
                return tests.resolveAllTemplateNames();
            }

            @Override
            public boolean exists(String name) {
                return tests.exists(name) || code.exists(name);
            }
        };
        TemplateEngine engine = TemplateEngine.create(
                both,
                Path.of("target/jte-specimens"),
                ContentType.Html,
                Specimens.class.getClassLoader(),
                "fr.passerelle.specimens");
        String classPath = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        engine.setClassPath(Arrays.asList(classPath.split(File.pathSeparator)));
        engine.setTrimControlStructures(true);
        return engine;
    }

    /** Leaves the document in target/paper, to be looked at. */
    static byte[] keep(String name, byte[] document) {
        try {
            Files.createDirectories(PRINTED);
            Files.write(PRINTED.resolve(name + ".pdf"), document);
            return document;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
