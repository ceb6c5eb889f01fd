package fr.passerelle.instrument;

/** An answer that the instrument does not know or allow; names the field and says in French what to correct. */
public final class InvalidAnswer extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    private final String field;

    InvalidAnswer(String field, String message) {
        super(message);
        this.field = field;
    }

    /** The item code, as sent. */
    public String field() {
        return field;
    }
}
