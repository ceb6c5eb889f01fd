package fr.passerelle.vault.fit;

import fr.passerelle.vault.fit.Fitted.Files;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Run in a process of its own with little memory: fits the files named after the size in bytes, and says what came out. */
final class FitHeap {

    private FitHeap() {}

    public static void main(String[] arguments) {
        List<Original> originals = new ArrayList<>();
        for (String file : List.of(arguments).subList(1, arguments.length)) {
            originals.add(() -> {
                try {
                    return java.nio.file.Files.readAllBytes(Path.of(file));
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        }
        Fitted fitted = Fit.of(originals, Wish.pdf(Integer.parseInt(arguments[0])));
        System.out.println(
                fitted instanceof Files files
                        ? files.heaviest() + " " + files.pages() + " "
                                + files.done().words() + files.hardPages()
                        : fitted.toString());
    }
}
