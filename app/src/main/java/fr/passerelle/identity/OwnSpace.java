package fr.passerelle.identity;

import jakarta.servlet.http.HttpSession;
import org.jspecify.annotations.Nullable;

/** Says at each request whether somebody's own space is still open to a session; answered by the module that keeps those spaces. */
public interface OwnSpace {

    /** False once she, or the structure at her request, closed it, or it has been open too long. */
    boolean open(PersonPrincipal person, @Nullable HttpSession session);
}
