package fr.passerelle.mandate.refuse;

import fr.passerelle.design.Pages;
import fr.passerelle.mandate.NoMandate;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.ModelAndView;

/** Answers an act that no mandate allows, wherever it was asked: HTTP 409, the transaction already rolled back. */
@ControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class NoMandatePages {

    @ExceptionHandler
    ModelAndView refused(NoMandate refusal) {
        return Pages.answer(
                HttpStatus.CONFLICT,
                "mandate/refuse/no-mandate",
                "reason",
                refusal.reason(),
                "home",
                "/personnes/" + refusal.person() + "/mandats");
    }
}
