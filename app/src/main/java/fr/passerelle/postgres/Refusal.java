package fr.passerelle.postgres;

import org.jspecify.annotations.Nullable;

/** Something the person at the keyboard can act on: the message is shown as it is, without a trace. */
public final class Refusal extends RuntimeException {

    /** @param message what happened and what to do, in French */
    public Refusal(String message) {
        super(message);
    }

    /** @param message what happened and what to do, in French */
    public Refusal(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
