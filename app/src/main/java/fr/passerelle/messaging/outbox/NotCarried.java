package fr.passerelle.messaging.outbox;

import fr.passerelle.messaging.Ending;
import org.jspecify.annotations.Nullable;

/** A message that was not taken; its words name nobody. */
final class NotCarried extends Exception {

    private static final long serialVersionUID = 1L;

    private final @Nullable Ending forGood;

    NotCarried(String why, @Nullable Ending forGood) {
        super(why, null, false, false);
        this.forGood = forGood;
    }

    /** The ending when trying again would be in vain, else null. */
    @Nullable
    Ending forGood() {
        return forGood;
    }
}
