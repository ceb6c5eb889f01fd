package fr.passerelle.correspondence;

/** Short texts that say nothing to the wrong eye, for reminders and for text messages. */
public enum Notice {
    CALL_BACK(NeutralSubject.CALL_BACK, "Bonjour, pouvez-vous me rappeler quand vous serez tranquille ? Merci."),
    NEWS(
            NeutralSubject.NEWS,
            "Bonjour, j’ai des nouvelles pour vous. Rappelez-moi ou passez me voir quand vous pouvez."),
    BRING_PAPER(NeutralSubject.REMINDER, "Bonjour, il me manque un papier. Rappelez-moi quand vous pouvez. Merci."),
    MEETING(
            NeutralSubject.NEXT_TIME,
            "Bonjour, n’oubliez pas notre rencontre. Si vous ne pouvez pas venir, rappelez-moi."),
    DATE_COMES(
            NeutralSubject.REMINDER,
            "Bonjour, une date approche. Rappelez-moi quand vous pouvez, nous regarderons ensemble.");

    private final NeutralSubject subject;
    private final String words;

    Notice(NeutralSubject subject, String words) {
        this.subject = subject;
        this.words = words;
    }

    /** The subject of the mail that carries it. */
    public NeutralSubject subject() {
        return subject;
    }

    /** The text. */
    public String words() {
        return words;
    }
}
