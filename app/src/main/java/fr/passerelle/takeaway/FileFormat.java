package fr.passerelle.takeaway;

/** The names of a file that is taken away: the entries of the archive, and how it says which form it has. */
public final class FileFormat {

    public static final String NAME = "passerelle-dossier";
    public static final int VERSION = 1;

    public static final String CONTENT = "dossier.json";
    public static final String SCHEMA = "schema.json";
    public static final String SUMMARY = "dossier.pdf";
    public static final String READ_ME = "LISEZMOI.txt";
    public static final String PAPERS = "documents/";

    private FileFormat() {}
}
