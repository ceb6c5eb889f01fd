package fr.passerelle.space.door;

import fr.passerelle.design.Frame;
import fr.passerelle.design.Pages;
import fr.passerelle.identity.Open;
import fr.passerelle.identity.SessionDoor;
import fr.passerelle.kernel.Now;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** « Quitter vite »: the session ends and the screen shows a calendar, as if nothing else had been there. */
@Controller
class LeaveSpace {

    private static final int WEEK = 7;

    private final Now now;

    LeaveSpace(Now now) {
        this.now = now;
    }

    // Whoever is signed in or not, the answer is the same; nothing is written, so that leaving never fails.
    @Open(keepsNothing = true)
    @PostMapping("/mon-espace/sortir")
    ModelAndView leave(HttpServletRequest request, HttpServletResponse response) {
        SessionDoor.close(request, response);
        return Pages.go("/calendrier");
    }

    /** The month, and nothing that tells where one comes from. */
    @Open
    @GetMapping("/calendrier")
    ModelAndView calendar() {
        Locale locale = Locale.forLanguageTag(Frame.current().language().tag());
        LocalDate today = now.today();
        LocalDate first = today.withDayOfMonth(1);
        LocalDate monday = first.with(DayOfWeek.MONDAY);
        List<List<LocalDate>> weeks = Stream.iterate(monday, week -> week.plusDays(WEEK))
                .takeWhile(week -> !week.isAfter(first.plusMonths(1).minusDays(1)))
                .map(week -> IntStream.range(0, WEEK).mapToObj(week::plusDays).toList())
                .toList();
        return Pages.show(
                "space/door/calendar",
                "title",
                today.getMonth().getDisplayName(TextStyle.FULL_STANDALONE, locale) + " " + today.getYear(),
                "days",
                Arrays.stream(DayOfWeek.values())
                        .map(day -> day.getDisplayName(TextStyle.SHORT, locale))
                        .toList(),
                "weeks",
                weeks,
                "today",
                today);
    }
}
