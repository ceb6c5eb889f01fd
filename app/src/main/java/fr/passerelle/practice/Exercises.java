package fr.passerelle.practice;

import fr.passerelle.design.Language;
import fr.passerelle.exercise.Exercise;
import fr.passerelle.exercise.Folder;
import fr.passerelle.exercise.Library;
import fr.passerelle.exercise.Tongue;
import fr.passerelle.kernel.NotFound;
import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/** The exercises of this installation: those that come with the product, and those of its own directory if it has one. */
@Component
public class Exercises {

    private final SingletonSupplier<Library> library;

    Exercises(@Value("${passerelle.practice.directory:}") String own) {
        library = SingletonSupplier.of(() -> Library.load(own.isBlank() ? null : Path.of(own)));
    }

    /** Reading a hundred files takes a second: nobody waits for it at the start, and seldom later. */
    @EventListener(ApplicationReadyEvent.class)
    void readSoon() {
        Thread reading = new Thread(library::obtain, "exercises");
        reading.setDaemon(true);
        reading.start();
    }

    /** All of them. */
    public Library library() {
        return library.obtain();
    }

    /** The exercise of that code; an unknown one is absent. */
    public Exercise exercise(String code) {
        return library().exercise(code).orElseThrow(NotFound::new);
    }

    /** The folder of one of the people with whom it can be played; another one is absent. */
    public Folder folder(Exercise exercise, String code) {
        return library().people(exercise).stream()
                .filter(folder -> folder.code().equals(code))
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    /** The words of the exercises in the language of a page. */
    public Tongue tongue(Language language) {
        return library().tongue(language.tag());
    }
}
