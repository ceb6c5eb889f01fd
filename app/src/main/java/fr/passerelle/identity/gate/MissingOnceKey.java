package fr.passerelle.identity.gate;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/** A form came without its once-only key: it was not made by one of our pages. */
@ResponseStatus(HttpStatus.BAD_REQUEST)
class MissingOnceKey extends RuntimeException {

    private static final long serialVersionUID = 1L;

    MissingOnceKey() {
        super("form without its once-only key", null, false, false);
    }
}
