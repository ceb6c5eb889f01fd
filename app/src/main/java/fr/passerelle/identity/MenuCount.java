package fr.passerelle.identity;

/** How many things wait for a professional behind a line of the menu; contributed by the module that owns the page. */
public interface MenuCount {

    /** The address of the line. */
    String href();

    /** How many wait for them now: asked on every page, so it must be quick. */
    int waiting(Viewer viewer);

    /** What the number counts, in French words that follow it: « messages à lire ». */
    String words(int waiting);
}
