package fr.passerelle.testing;

import java.io.UnsupportedEncodingException;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/**
 * What a request brought back, also when the handler broke: a container would then answer 500.
 *
 * @param status HTTP status
 * @param location where a redirect leads, or empty
 * @param body what a reader could see
 */
public record Answer(int status, String location, String body) {

    /** The answer of a request that was sent. */
    public static Answer of(MvcTestResult result) {
        Throwable broken = result.getUnresolvedException();
        if (broken != null) {
            return new Answer(500, "", root(broken));
        }
        try {
            String location = result.getResponse().getRedirectedUrl();
            return new Answer(
                    result.getResponse().getStatus(),
                    location == null ? "" : location,
                    result.getResponse().getContentAsString());
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The cause, in a word, of a handler that broke. */
    public String why() {
        return status == 500 ? status + " " + body.lines().findFirst().orElse("") : String.valueOf(status);
    }

    private static String root(Throwable broken) {
        Throwable cause = broken;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        return cause.toString();
    }
}
