package fr.passerelle.practice.group;

import fr.passerelle.audit.Actor;
import fr.passerelle.audit.Entry;
import fr.passerelle.audit.Journal;
import fr.passerelle.design.Fields;
import fr.passerelle.design.Frame;
import fr.passerelle.design.Pages;
import fr.passerelle.design.Words;
import fr.passerelle.identity.Open;
import fr.passerelle.kernel.NotFound;
import fr.passerelle.kernel.PersonCodes;
import fr.passerelle.practice.Run;
import fr.passerelle.practice.Runs;
import fr.passerelle.practice.Seat;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.CookieValue;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** Types the code of a group and takes a place in it: a number, no name, no account. The place stays, even if the page is closed. */
@Controller
class JoinGroup {

    private final Groups groups;
    private final Seating seating;
    private final Runs runs;
    private final Misses misses;
    private final Journal journal;

    JoinGroup(Groups groups, Seating seating, Runs runs, Misses misses, Journal journal) {
        this.groups = groups;
        this.seating = seating;
        this.runs = runs;
        this.misses = misses;
        this.journal = journal;
    }

    /** The eight signs, as they were typed. */
    record CodeForm(@Nullable String code) {}

    @Open
    @GetMapping({"/s-entrainer/groupe", "/t/{territory}/groupe"})
    ModelAndView form(@CookieValue(name = SeatCookie.NAME, required = false) @Nullable String token) {
        return page(HttpStatus.OK, Fields.blank()).addObject("mine", mine(token).orElse(null));
    }

    @Open
    @PostMapping({"/s-entrainer/groupe", "/t/{territory}/groupe"})
    ModelAndView join(@ModelAttribute("form") CodeForm form, HttpServletRequest request, HttpServletResponse response) {
        String typed = Objects.requireNonNullElse(form.code(), "").strip();
        if (typed.isEmpty()) {
            return refuse(HttpStatus.UNPROCESSABLE_CONTENT, form, "error.empty");
        }
        if (misses.tooMany(request.getRemoteAddr())) {
            return refuse(HttpStatus.TOO_MANY_REQUESTS, form, "error.often");
        }
        Optional<Group> group = groups.holding(Objects.requireNonNullElse(PersonCodes.read(typed), ""));
        if (group.isEmpty()) {
            misses.note(request.getRemoteAddr());
            return refuse(HttpStatus.UNPROCESSABLE_CONTENT, form, "error.unknown");
        }
        OptionalInt free = groups.free(group.get());
        if (free.isEmpty()) {
            return Pages.answer(
                    HttpStatus.CONFLICT,
                    "practice/group/full",
                    "exercise",
                    group.get().exercise());
        }
        Run run = seating.sit(group.get(), free.getAsInt());
        SeatCookie.leave(request, response, run, group.get());
        journal.record(Actor.SYSTEM, Entry.of("practice.seat-taken", group.get().id()));
        return Pages.go(SeatCookie.page(run));
    }

    @Open
    @GetMapping("/t/{territory}/groupe/{token}")
    ModelAndView seat(@PathVariable String token) {
        Run run = runs.at(token);
        return run.seat() == null
                ? Pages.go(run.address())
                : Pages.show("practice/group/seat", "run", run, "seat", run.seat(), "title", seating.title(run));
    }

    /** The place that this device already has, in a group that is not over. */
    private Optional<Run> mine(@Nullable String token) {
        try {
            return Optional.ofNullable(token)
                    .map(runs::at)
                    .filter(run -> run.seat() != null && run.seat().state() != Seat.State.OVER);
        } catch (NotFound gone) {
            return Optional.empty();
        }
    }

    private static ModelAndView refuse(HttpStatus status, CodeForm form, String why) {
        Words words = Words.beside(JoinGroup.class, Frame.current().language());
        return page(status, Fields.of(form).and("code", words.of(why)));
    }

    private static ModelAndView page(HttpStatus status, Fields fields) {
        return Pages.answer(status, "practice/group/join", "fields", fields);
    }
}
