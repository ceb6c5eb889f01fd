package fr.passerelle.vault;

import java.util.List;
import java.util.UUID;

/** Which procedures a person has under way, so that her papers are made as their sites want them; answered by the module above that follows them. */
public interface Underway {

    /** The sheets of those that are hers, the one that moved last first. */
    List<String> sheets(UUID person);
}
