package fr.passerelle.activity;

import java.util.Optional;
import java.util.UUID;

/** Tells the profile that the latest screening gave a person, for the snapshot kept with each accompaniment. Without one, none is kept. */
public interface ProfileSource {

    /** The code of the profile, if the person has one today. */
    Optional<String> profile(UUID person);

    /** The French words of a code. */
    String label(String profile);
}
