package fr.passerelle.practice;

import gg.jte.Content;
import java.util.Optional;

/** What stands on the last page of an exercise for the one who played it, declared as a component by the feature that knows why it was played. */
public interface RunEnding {

    /** A part of that page, in the language of the reader. */
    Optional<Content> ending(Run run);
}
