package fr.passerelle.practice;

import fr.passerelle.design.Language;
import fr.passerelle.exercise.Exercise;
import fr.passerelle.exercise.Folder;
import fr.passerelle.exercise.Library;
import fr.passerelle.exercise.Tongue;
import fr.passerelle.kernel.NotFound;
import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** The exercises of this installation: those that come with the product, and those of its own directory if it has one. */
@Component
public class Exercises {

    private final Library library;

    Exercises(@Value("${passerelle.practice.directory:}") String own) {
        library = Library.load(own.isBlank() ? null : Path.of(own));
    }

    /** All of them. */
    public Library library() {
        return library;
    }

    /** The exercise of that code; an unknown one is absent. */
    public Exercise exercise(String code) {
        return library.exercise(code).orElseThrow(NotFound::new);
    }

    /** The folder of one of the people with whom it can be played; another one is absent. */
    public Folder folder(Exercise exercise, String code) {
        return library.people(exercise).stream()
                .filter(folder -> folder.code().equals(code))
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    /** The words of the exercises in the language of a page. */
    public Tongue tongue(Language language) {
        return library.tongue(language.tag());
    }
}
