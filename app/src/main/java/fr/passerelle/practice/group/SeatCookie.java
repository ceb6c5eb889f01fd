package fr.passerelle.practice.group;

import fr.passerelle.practice.Run;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;

/** What a device keeps of its place until the group ends, so that typing the code again leads back to it. */
final class SeatCookie {

    static final String NAME = "place";

    private SeatCookie() {}

    static void leave(HttpServletRequest request, HttpServletResponse response, Run run, Group group) {
        ResponseCookie cookie = ResponseCookie.from(NAME, token(run))
                .path("/")
                .httpOnly(true)
                .secure(request.isSecure())
                .sameSite("Lax")
                .maxAge(Duration.between(group.begunAt(), group.endsAt()))
                .build();
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
    }

    /** The page of that place. */
    static String page(Run run) {
        return run.address().replace("/exercice/", "/groupe/");
    }

    private static String token(Run run) {
        return run.address().substring(run.address().lastIndexOf('/') + 1);
    }
}
