package fr.passerelle.audit;

import java.util.List;

/** Extension point: the seals of the journal that were kept outside the database, for {@code verify-journal} to hold the journal against. */
public interface KeptSeals {

    /** Those whose signature is right; an error where one is not. */
    List<Seal> all();
}
