package fr.passerelle.identity.gate;

import jakarta.servlet.http.HttpServletRequest;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.core.ResolvableType;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.WebDataBinder;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.InitBinder;
import org.springframework.web.bind.annotation.ResponseStatus;

/** Refuses a form that sends a field its record does not have: somebody is trying something, or a page is wrong. */
@ControllerAdvice
class UnknownFields {

    private static final Set<String> OURS = Set.of("_csrf", WriteTransactions.ONCE);

    @InitBinder
    void check(WebDataBinder binder, HttpServletRequest request) {
        ResolvableType type = binder.getTargetType();
        Class<?> target = type == null ? null : type.resolve();
        if (target == null || !target.isRecord() || request.getMethod().equals("GET")) {
            return;
        }
        Set<String> known = Arrays.stream(target.getRecordComponents())
                .map(RecordComponent::getName)
                .collect(Collectors.toSet());
        for (String name : request.getParameterMap().keySet()) {
            String root = name.replaceAll("[\\[.].*", "");
            if (!OURS.contains(name) && !known.contains(root)) {
                throw new UnknownField(name);
            }
        }
    }

    /** HTTP 400. */
    @ResponseStatus(HttpStatus.BAD_REQUEST)
    static final class UnknownField extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private UnknownField(String name) {
            super("unknown field: " + name.replaceAll("[^\\w.\\[\\]-]", "?"), null, false, false);
        }
    }
}
