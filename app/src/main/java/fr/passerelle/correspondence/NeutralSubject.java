package fr.passerelle.correspondence;

/** The only subjects a mail to a person may bear: whoever sees the mailbox over her shoulder learns nothing. */
public enum NeutralSubject {
    MESSAGE("Un message pour vous"),
    CALL_BACK("Merci de me rappeler"),
    NEXT_TIME("Pour notre prochaine rencontre"),
    NEWS("Des nouvelles"),
    REMINDER("Petit rappel");

    private final String words;

    NeutralSubject(String words) {
        this.words = words;
    }

    /** The subject as it is sent. */
    public String words() {
        return words;
    }
}
