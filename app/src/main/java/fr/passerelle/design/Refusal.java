package fr.passerelle.design;

import java.util.Arrays;
import java.util.Locale;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.ModelAndView;

/** Why something is not shown or not done, each with its calm page; the words are in {@code words_*.properties}. */
public enum Refusal {
    BAD_REQUEST(HttpStatus.BAD_REQUEST),
    EXPIRED(HttpStatus.FORBIDDEN),
    ONLY_READS(HttpStatus.FORBIDDEN),
    NOT_FOUND(HttpStatus.NOT_FOUND),
    CONFLICT(HttpStatus.CONFLICT),
    TOO_LARGE(HttpStatus.CONTENT_TOO_LARGE),
    TOO_MANY(HttpStatus.TOO_MANY_REQUESTS),
    UNAVAILABLE(HttpStatus.SERVICE_UNAVAILABLE),
    BROKEN(HttpStatus.INTERNAL_SERVER_ERROR);

    private final HttpStatus status;

    Refusal(HttpStatus status) {
        this.status = status;
    }

    /** The page that says so, under its status. */
    public ModelAndView page() {
        return page("");
    }

    /** The page with a reference to give to whoever helps. */
    ModelAndView page(String reference) {
        return Pages.answer(status, "design/error/refusal", "refusal", this, "reference", reference);
    }

    /** The key of its words. */
    public String key() {
        return "refusal." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The HTTP status it answers with. */
    public HttpStatus status() {
        return status;
    }

    /** What that status means to the reader; forbidden looks like absent. */
    static Refusal of(int status) {
        if (status == HttpStatus.FORBIDDEN.value() || status == HttpStatus.UNAUTHORIZED.value()) {
            return NOT_FOUND;
        }
        return Arrays.stream(values())
                .filter(refusal -> refusal.status.value() == status)
                .findFirst()
                .orElse(status >= 500 ? BROKEN : BAD_REQUEST);
    }
}
