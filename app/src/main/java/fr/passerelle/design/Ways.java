package fr.passerelle.design;

import org.jspecify.annotations.Nullable;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;

/**
 * Where the pages of a request may lead its reader. A button, a link or a form that would end before a refusal is not drawn: the components of this
 * module ask by themselves, a template asks where words stand around it.
 */
@FunctionalInterface
public interface Ways {

    /** The request attribute in which the identity module leaves an answer, for those who may not do everything that a page offers. */
    String ATTRIBUTE = "fr.passerelle.design.Ways";

    /** Whether that address opens to the reader; {@code POST} for a form that is sent there. */
    boolean open(String verb, String href);

    /** Whether the reader of this page may go there. */
    static boolean lead(@Nullable String href) {
        return href == null || current("GET", href);
    }

    /** Whether the reader of this page may send a form there. */
    static boolean send(String action) {
        return current("POST", action);
    }

    private static boolean current(String verb, String href) {
        RequestAttributes request = RequestContextHolder.getRequestAttributes();
        return request == null
                || !(request.getAttribute(ATTRIBUTE, RequestAttributes.SCOPE_REQUEST) instanceof Ways ways)
                || ways.open(verb, href);
    }
}
