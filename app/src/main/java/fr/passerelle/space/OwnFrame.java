package fr.passerelle.space;

import fr.passerelle.design.Frame;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;

/**
 * What stands around a page of « Mon espace »; the template {@code space/own-page} draws it.
 *
 * @param size how large the letters are, 1 to 3
 * @param minutes how long the session lives without activity, 0 outside of one
 * @param left how many minutes are left before it ends, however busy it is
 * @param shared whether others use this computer too: nothing is left on it
 * @param helper the access of the adult who looks in the person's place, or null
 */
public record OwnFrame(
        int size,
        int minutes,
        int left,
        boolean shared,
        @Nullable UUID helper) {

    static final String ATTRIBUTE = OwnFrame.class.getName();
    static final String SIZE = "taille";
    static final int LARGEST = 3;

    /** The one of the request being answered. */
    public static OwnFrame current() {
        RequestAttributes request = RequestContextHolder.getRequestAttributes();
        Object frame = request == null ? null : request.getAttribute(ATTRIBUTE, RequestAttributes.SCOPE_REQUEST);
        return frame instanceof OwnFrame known ? known : new OwnFrame(1, 0, 0, false, null);
    }

    /** The address of the same page with other letters. */
    public String sized(int other) {
        return Frame.current().path() + "?" + SIZE + "=" + other;
    }
}
