package fr.passerelle.kernel;

/** What is absent and what is forbidden, which must look the same from outside: HTTP 404. */
public class NotFound extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public NotFound() {
        super("absent or forbidden", null, false, false);
    }
}
