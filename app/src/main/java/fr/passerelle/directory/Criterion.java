package fr.passerelle.directory;

/**
 * What makes a place suit a wish, and how many points it is worth at most. These weights are the only ones: they order the suggestions of a dossier
 * and the results of the public search, which shows them to its readers. Why these: {@code docs/decisions/2026-11-22-places-by-fit.md}.
 */
public enum Criterion {
    /** It does what is asked, in proportion to what is asked. */
    SERVICE(35),
    /** It is near: half its points at four kilometres. */
    DISTANCE(30),
    /** A language of the person is spoken. */
    LANGUAGE(15),
    /** It is open when asked, or its hours are at least known. */
    OPENING(14),
    /** It is ready for a need; counted for each one asked. */
    NEED(12),
    /** It is free, where that is asked. */
    PRICE(10),
    /** It takes new people, as far as is known. */
    ROOM(8),
    /** Somebody vouched for its page within six months, and nobody says that it is wrong. */
    FRESHNESS(5),
    /** One may come without an appointment. */
    ACCESS(3);

    private final int points;

    Criterion(int points) {
        this.points = points;
    }

    /** The most it may bring. */
    public int points() {
        return points;
    }
}
