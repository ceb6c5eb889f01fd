package fr.passerelle.directory.api;

import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Says in French what is wrong in a question, parameter by parameter. */
@RestControllerAdvice(basePackageClasses = WrongQuestions.class)
class WrongQuestions {

    @ExceptionHandler
    ProblemDetail wrong(Asked.WrongQuestion question) {
        ProblemDetail problem = ProblemDetail.forStatus(HttpStatus.BAD_REQUEST);
        problem.setTitle("Question mal posée");
        problem.setDetail(String.join(
                " ",
                question.problems().stream()
                        .map(each -> each.parameter() + "\u00a0: " + each.message())
                        .toList()));
        problem.setProperty("errors", question.problems());
        return problem;
    }
}
