package fr.passerelle.practice.play;

import fr.passerelle.design.Frame;
import fr.passerelle.design.Pages;
import fr.passerelle.identity.Open;
import fr.passerelle.paper.QrCode;
import fr.passerelle.practice.Run;
import fr.passerelle.practice.Runs;
import fr.passerelle.practice.Seat;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Stops without losing anything, goes one step back, or begins again. */
@Controller
class PauseExercise {

    private final Runs runs;

    PauseExercise(Runs runs) {
        this.runs = runs;
    }

    @Open
    @GetMapping("/t/{territory}/exercice-pause/{token}")
    ModelAndView show(@PathVariable String token) {
        Run run = runs.at(token);
        String whole = runs.whole(run.address());
        return Pages.show("practice/play/pause", "run", run, "whole", whole, "code", QrCode.of(whole));
    }

    /** The place in its group, for a page that asks every few seconds; nothing when it already shows how things stand. */
    @Open
    @GetMapping("/t/{territory}/exercice-pause/{token}/place")
    @Nullable
    ModelAndView seat(
            @PathVariable String token, @RequestParam(defaultValue = "") String shown, HttpServletResponse response) {
        Seat seat = runs.at(token).seat();
        if (seat == null || seat.state().name().equals(shown)) {
            response.setStatus(HttpServletResponse.SC_NO_CONTENT);
            return null;
        }
        return Pages.show(
                "practice/play/seat", "seat", seat, "here", Frame.current().path());
    }

    @Open(keepsNothing = true)
    @PostMapping("/t/{territory}/exercice-pause/{token}/annuler")
    ModelAndView undo(@PathVariable String token, @RequestParam int moves) {
        Run run = runs.at(token);
        if (run.moves().size() == moves) {
            runs.undo(run);
        }
        return Pages.go(run.address());
    }

    @Open(keepsNothing = true)
    @PostMapping("/t/{territory}/exercice-pause/{token}/recommencer")
    ModelAndView restart(@PathVariable String token) {
        Run run = runs.at(token);
        runs.restart(run);
        return Pages.go(run.address());
    }
}
