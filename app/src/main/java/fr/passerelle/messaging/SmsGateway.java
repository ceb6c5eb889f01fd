package fr.passerelle.messaging;

import org.jspecify.annotations.Nullable;

/** Where text messages leave: an operator reached over HTTP, or a file. Absent where none is set up. */
public interface SmsGateway {

    /**
     * Hands over a message.
     *
     * @param to the number, E.164
     * @param id the same at each try, so that an operator which heard of it already may know it again
     * @return the operator's own identifier of the message, by which its receipt speaks of it, or null
     * @throws Refused when it was not taken
     */
    @Nullable
    String send(String to, String text, String id) throws Refused;

    /** A message that was not taken; says nothing of the number or of the text. */
    final class Refused extends Exception {

        private static final long serialVersionUID = 1L;

        private final boolean forGood;

        public Refused(String why, boolean forGood) {
            super(why, null, false, false);
            this.forGood = forGood;
        }

        /** Whether trying again would be in vain. */
        public boolean forGood() {
            return forGood;
        }
    }
}
