package fr.passerelle.design;

import fr.passerelle.kernel.NotFound;
import fr.passerelle.kernel.OnlyReads;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.security.SecureRandom;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.security.web.WebAttributes;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;

/** Answers every refusal and every failure with a page that says what to do next, or with a problem for a program. */
@Controller
@ControllerAdvice
@Order(Ordered.LOWEST_PRECEDENCE - 100)
class RefusalPages implements ErrorController {

    private static final Logger LOG = LoggerFactory.getLogger(RefusalPages.class);
    private static final String SIGNS = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";

    private final SecureRandom random = new SecureRandom();

    @ExceptionHandler
    Object absent(NotFound absent, HttpServletRequest request, HttpServletResponse response) {
        return answer(Refusal.NOT_FOUND, "", request, response);
    }

    @ExceptionHandler
    Object reading(OnlyReads reading, HttpServletRequest request, HttpServletResponse response) {
        return answer(Refusal.ONLY_READS, "", request, response);
    }

    @ExceptionHandler
    Object changed(OptimisticLockingFailureException other, HttpServletRequest request, HttpServletResponse response) {
        return answer(Refusal.CONFLICT, "", request, response);
    }

    @ExceptionHandler
    Object tooLarge(MaxUploadSizeExceededException large, HttpServletRequest request, HttpServletResponse response) {
        return answer(Refusal.TOO_LARGE, "", request, response);
    }

    /** An address with an id that is not one is simply an address that does not exist. */
    @ExceptionHandler
    Object misread(
            MethodArgumentTypeMismatchException misread, HttpServletRequest request, HttpServletResponse response) {
        var inPath = misread.getParameter().hasParameterAnnotation(PathVariable.class);
        return answer(inPath ? Refusal.NOT_FOUND : Refusal.BAD_REQUEST, "", request, response);
    }

    /** Where the container sends what nobody answered. */
    @RequestMapping("/error")
    Object failed(HttpServletRequest request, HttpServletResponse response) {
        var status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer code ? code : 404;
        if (request.getAttribute(WebAttributes.ACCESS_DENIED_403) instanceof CsrfException) {
            return answer(Refusal.EXPIRED, "", request, response);
        }
        if (status < 500) {
            return answer(Refusal.of(status), "", request, response);
        }
        var reference = reference();
        var thrown = request.getAttribute(RequestDispatcher.ERROR_EXCEPTION);
        var cause = thrown instanceof Throwable failure ? NestedExceptionUtils.getMostSpecificCause(failure) : null;
        LOG.error(
                "Incident {}: {}",
                reference,
                cause == null ? status : cause.getClass().getName());
        return answer(Refusal.of(status), reference, request, response);
    }

    private static Object answer(
            Refusal refusal, String reference, HttpServletRequest request, HttpServletResponse response) {
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        if (!forProgram(request)) {
            return refusal.page(reference);
        }
        var words = Words.beside(Pages.class, Language.FR);
        var problem = ProblemDetail.forStatus(refusal.status());
        problem.setTitle(words.of(refusal.key() + ".title"));
        problem.setDetail(words.of(refusal.key() + ".text"));
        if (!reference.isEmpty()) {
            problem.setProperty("reference", reference);
        }
        return ResponseEntity.of(problem).build();
    }

    private static boolean forProgram(HttpServletRequest request) {
        var accepted = request.getHeader(HttpHeaders.ACCEPT);
        return accepted != null && accepted.contains("json") && !accepted.contains("html");
    }

    /** Six signs that are easy to read out on the telephone. */
    private String reference() {
        var signs = new StringBuilder();
        for (int i = 0; i < 6; i++) {
            signs.append(SIGNS.charAt(random.nextInt(SIGNS.length())));
        }
        return signs.toString();
    }
}
