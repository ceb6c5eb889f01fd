package fr.passerelle;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.doctree.DocCommentTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.DocTrees;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What only the source shows: lengths, a sentence on every public type, and what was copied. */
class SourceTests {

    private static final Path MAIN = Path.of("src", "main", "java");
    private static final Path TEST = Path.of("src", "test", "java");
    private static final int LONGEST_METHOD = 40;

    private static final List<String> LONG_METHODS = new ArrayList<>();
    private static final List<String> SILENT_TYPES = new ArrayList<>();

    @BeforeAll
    static void readEverySource() throws IOException {
        read(MAIN, true);
        read(TEST, false);
    }

    @Test
    void noMainFileHasMoreThanFourHundredLines() throws IOException {
        assertThat(longer(MAIN, 400)).isEmpty();
    }

    @Test
    void noTestFileHasMoreThanThreeHundredLines() throws IOException {
        assertThat(longer(TEST, 300)).isEmpty();
    }

    @Test
    void noMethodHasMoreThanFortyLines() {
        assertThat(LONG_METHODS).isEmpty();
    }

    @Test
    void everyPublicTypeSaysInASentenceWhatItIs() {
        assertThat(SILENT_TYPES).isEmpty();
    }

    @Test
    void hardlyAnythingIsCopied() throws IOException {
        Copies main = Copies.in(javaFiles(MAIN));
        Copies test = Copies.in(javaFiles(TEST));
        assertThat(main.percent()).as("main: %s", main.where()).isLessThanOrEqualTo(1);
        assertThat(test.percent()).as("tests: %s", test.where()).isLessThanOrEqualTo(5);
    }

    private static List<Path> javaFiles(Path root) throws IOException {
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .sorted()
                    .toList();
        }
    }

    private static List<String> longer(Path root, int most) throws IOException {
        List<String> found = new ArrayList<>();
        for (Path file : javaFiles(root)) {
            int lines = Files.readAllLines(file).size();
            if (lines > most) {
                found.add(file + ": " + lines);
            }
        }
        return found;
    }

    private static void read(Path root, boolean sentences) throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
            JavacTask task = (JavacTask) compiler.getTask(
                    null, files, null, List.of("-proc:none"), null, files.getJavaFileObjectsFromPaths(javaFiles(root)));
            DocTrees trees = DocTrees.instance(task);
            for (CompilationUnitTree unit : task.parse()) {
                new Reader(unit, trees, sentences).scan(unit, null);
            }
        }
    }

    private static final class Reader extends TreePathScanner<Void, Void> {

        private final CompilationUnitTree unit;
        private final DocTrees trees;
        private final boolean sentences;

        private Reader(CompilationUnitTree unit, DocTrees trees, boolean sentences) {
            this.unit = unit;
            this.trees = trees;
            this.sentences = sentences;
        }

        @Override
        public Void visitMethod(MethodTree method, Void nothing) {
            if (method.getBody() != null) {
                long lines = line(method.getBody(), true) - line(method.getBody(), false) + 1;
                if (lines > LONGEST_METHOD) {
                    LONG_METHODS.add(unit.getSourceFile().getName() + " " + method.getName() + ": " + lines);
                }
            }
            return super.visitMethod(method, nothing);
        }

        @Override
        public Void visitClass(ClassTree type, Void nothing) {
            TreePath path = getCurrentPath();
            boolean topLevel = path.getParentPath().getLeaf() instanceof CompilationUnitTree;
            if (sentences && topLevel && type.getModifiers().getFlags().contains(Modifier.PUBLIC)) {
                DocCommentTree comment = trees.getDocCommentTree(path);
                if (comment == null || comment.getFirstSentence().isEmpty()) {
                    SILENT_TYPES.add(unit.getSourceFile().getName());
                }
            }
            return super.visitClass(type, nothing);
        }

        private long line(Tree tree, boolean end) {
            SourcePositions positions = trees.getSourcePositions();
            long position = end ? positions.getEndPosition(unit, tree) : positions.getStartPosition(unit, tree);
            return unit.getLineMap().getLineNumber(position);
        }
    }
}
