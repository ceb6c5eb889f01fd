package fr.passerelle.activity;

import java.util.Optional;

/** Tells the names of communes. Without one, INSEE codes are shown and only they are understood. */
public interface CommuneNames {

    /** The name of an INSEE code. */
    Optional<String> name(String insee);

    /** The INSEE code of what somebody typed: a name, a postal code, a code; empty when unknown or ambiguous. */
    Optional<String> code(String typed);
}
