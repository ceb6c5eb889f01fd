package fr.passerelle.identity;

import java.time.Instant;

/** Sends what concerns an account itself; answered by the module that sends mail, absent where none is set up. */
public interface AccountMails {

    /** The one-time link with which somebody chooses their passphrase, and until when it works. */
    void invitation(String to, String link, Instant expires);
}
