package fr.passerelle.design;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.support.RequestContextUtils;
import org.springframework.web.servlet.view.RedirectView;

/**
 * The three answers of a use case: show a page, refuse a form, go elsewhere.
 *
 * <p>A template is named by its path under {@code fr/passerelle}, without extension: {@code "people/dossier/register-person"}.
 */
public final class Pages {

    /** Name under which the message of {@link #go(String, String)} waits for the next page. */
    static final String MESSAGE = "message";

    private Pages() {}

    /** The page, with its parameters given as name, value, name, value… */
    public static ModelAndView show(String template, @Nullable Object... namesAndValues) {
        return page(template, HttpStatus.OK, namesAndValues);
    }

    /** The same page again with what was typed and what is to be corrected: HTTP 422. */
    public static ModelAndView refuse(String template, @Nullable Object... namesAndValues) {
        return page(template, HttpStatus.UNPROCESSABLE_CONTENT, namesAndValues);
    }

    /** The page, under another status. */
    public static ModelAndView answer(HttpStatus status, String template, @Nullable Object... namesAndValues) {
        return page(template, status, namesAndValues);
    }

    /** Go to a page of this site after a form was accepted: HTTP 303. */
    public static ModelAndView go(String url) {
        if (!url.startsWith("/") || url.startsWith("//") || url.contains("\\")) {
            throw new IllegalArgumentException("Only a path of this site: " + url);
        }
        var redirect = new RedirectView(url, true, false);
        redirect.setStatusCode(HttpStatus.SEE_OTHER);
        redirect.setExpandUriTemplateVariables(false);
        return new ModelAndView(redirect);
    }

    /** Go to a page of this site, which will say the message once. */
    public static ModelAndView go(String url, String message) {
        if (RequestContextHolder.currentRequestAttributes() instanceof ServletRequestAttributes attributes) {
            RequestContextUtils.getOutputFlashMap(attributes.getRequest()).put(MESSAGE, message);
        }
        return go(url);
    }

    private static ModelAndView page(String template, HttpStatus status, @Nullable Object... namesAndValues) {
        if (namesAndValues.length % 2 != 0) {
            throw new IllegalArgumentException("A name without its value for " + template);
        }
        var page = new ModelAndView(template, status);
        for (int i = 0; i < namesAndValues.length; i += 2) {
            page.getModel().put(String.valueOf(namesAndValues[i]), namesAndValues[i + 1]);
        }
        return page;
    }
}
