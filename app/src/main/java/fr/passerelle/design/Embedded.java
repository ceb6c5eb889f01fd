package fr.passerelle.design;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/** Pages made to stand in a frame of somebody else's page: they leave no cookie, and only they may be framed. */
public final class Embedded {

    /** Where they all are. */
    public static final String PATHS = "/integration/";

    /** What any page may load, but for who may frame it, which follows. */
    public static final String POLICY =
            "default-src 'self'; img-src 'self' data:; object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors ";

    private Embedded() {}

    /** Whether the page asked for is one of them. */
    public static boolean asked(HttpServletRequest request) {
        return request.getRequestURI().startsWith(PATHS);
    }

    /** Lets any site frame this answer. */
    public static void allow(HttpServletResponse response) {
        response.setHeader("Content-Security-Policy", POLICY + "*");
    }
}
