package fr.passerelle.takeaway.arrive;

/** A file that is not taken in; its message says why, in French, to who brought it. */
final class RefusedPackage extends Exception {

    private static final long serialVersionUID = 1L;

    RefusedPackage(String words) {
        super(words);
    }

    /** Why, in French. */
    String words() {
        return String.valueOf(getMessage());
    }
}
