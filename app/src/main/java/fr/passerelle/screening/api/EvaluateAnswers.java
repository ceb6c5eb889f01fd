package fr.passerelle.screening.api;

import fr.passerelle.identity.Open;
import fr.passerelle.instrument.Answers;
import fr.passerelle.instrument.Context;
import fr.passerelle.instrument.Evaluation;
import fr.passerelle.instrument.Evaluator;
import fr.passerelle.instrument.Instrument;
import fr.passerelle.instrument.InvalidAnswer;
import fr.passerelle.kernel.Now;
import fr.passerelle.screening.Instruments;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

/** Evaluates answers given by code; public, without account, and nothing is stored. */
@RestController
@Tag(name = "Repérage", description = "L’instrument « Repère » : questions, évaluation. Rien n’est conservé.")
class EvaluateAnswers {

    private final Instruments instruments;
    private final Now now;

    EvaluateAnswers(Instruments instruments, Now now) {
        this.instruments = instruments;
        this.now = now;
    }

    /**
     * What is evaluated.
     *
     * @param instrument version, {@code repere-1}
     * @param quick the reception's eight questions
     * @param refused the person did not wish to answer
     * @param answers codes chosen, by code of the question
     * @param durableReviewOn lasting assistance confirmed by a professional, until that day
     */
    record Asked(
            @Schema(example = "repere-1") @Nullable String instrument,
            @Nullable Boolean quick,
            @Nullable Boolean refused,

            @Schema(example = "{\"Q1\":[\"PHONE\"],\"Q3\":[\"DAILY\"]}") @Nullable
            Map<String, List<String>> answers,

            @Nullable Procedure need,
            @Nullable LocalDate durableReviewOn,
            @Nullable Boolean askedBefore,
            @Nullable LocalDate learningDeclinedOn) {

        Context context(LocalDate today) {
            Context.Need procedure =
                    need == null ? null : new Context.Need(need.due(), Boolean.TRUE.equals(need.rightAtRisk()));
            Context.DurableReason durable = durableReviewOn == null ? null : new Context.DurableReason(durableReviewOn);
            return new Context(
                    today,
                    Boolean.TRUE.equals(quick),
                    procedure,
                    durable,
                    Boolean.TRUE.equals(askedBefore),
                    learningDeclinedOn);
        }

        Answers given() {
            Answers given = Answers.of(answers == null ? Map.of() : answers);
            return Boolean.TRUE.equals(refused) ? given.stopped() : given;
        }
    }

    /** A procedure to be done. */
    record Procedure(@Nullable LocalDate due, @Nullable Boolean rightAtRisk) {}

    /** A question of the instrument. */
    record Question(
            String code,
            int number,
            String section,
            String label,
            String words,
            boolean quick,
            boolean several,
            boolean optional,
            List<Choice> choices) {}

    /** A possible answer. */
    record Choice(
            String code,
            String label,
            String words,
            @Nullable Integer points,
            boolean exclusive) {}

    /** The questions and answers, by code, with the words of professionals and those of the person. */
    record Catalogue(
            String version, List<Question> questions, Map<String, String> rules, Map<String, String> silences) {}

    @Open(keepsNothing = true)
    @PostMapping(path = "/api/v1/screening/evaluate", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary = "Évaluer des réponses",
            description =
                    "Fonction pure : les mêmes réponses donnent toujours le même résultat, avec sa trace. Une réponse absente n’est jamais un zéro.")
    @ApiResponse(responseCode = "200", description = "Le résultat, avec la trace de ce qui l’a produit.")
    @ApiResponse(
            responseCode = "400",
            description = "Un champ ou une réponse n’existe pas ; le champ est nommé.",
            content =
                    @Content(
                            mediaType = "application/problem+json",
                            schema = @Schema(implementation = ProblemDetail.class)))
    Evaluation evaluate(@RequestBody Asked asked) {
        Instrument instrument = instrument(asked.instrument());
        return Evaluator.evaluate(instrument, asked.given(), asked.context(now.today()));
    }

    @Open
    @GetMapping(path = "/api/v1/screening/instrument", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "Lire l’instrument", description = "Les questions et les réponses possibles, par code.")
    Catalogue read() {
        Instrument instrument = instruments.current();
        var words = instrument.words("falc");
        List<Question> questions = instrument.items().stream()
                .map(item -> new Question(
                        item.code(),
                        item.question(),
                        instrument.sections().get(item.section() - 1),
                        item.label(),
                        words.text(item.code()),
                        item.quick(),
                        item.several(),
                        item.optional(),
                        item.choices().stream()
                                .map(choice -> new Choice(
                                        choice.code(),
                                        choice.label(),
                                        words.text(item.code() + "." + choice.code()),
                                        choice.points(),
                                        choice.exclusive()))
                                .toList()))
                .toList();
        return new Catalogue(
                instrument.version(),
                questions,
                instrument.rules(),
                Map.of(
                        Answers.DONT_KNOW, words.text(Answers.DONT_KNOW),
                        Answers.PREFER_NOT, words.text(Answers.PREFER_NOT)));
    }

    private Instrument instrument(@Nullable String version) {
        if (version != null && !version.equals(Instrument.CURRENT)) {
            throw new UnknownInstrument();
        }
        return instruments.current();
    }

    @ExceptionHandler
    @ResponseStatus(HttpStatus.BAD_REQUEST)
    ProblemDetail unknown(InvalidAnswer fault) {
        return problem("answers." + fault.field(), Objects.requireNonNull(fault.getMessage()));
    }

    @ExceptionHandler
    @ResponseStatus(HttpStatus.BAD_REQUEST)
    ProblemDetail unknown(UnknownInstrument fault) {
        return problem(
                "instrument",
                "Cette version de la grille n’existe pas. La version actuelle est " + Instrument.CURRENT + ".");
    }

    @ExceptionHandler
    @ResponseStatus(HttpStatus.BAD_REQUEST)
    ProblemDetail unreadable(HttpMessageNotReadableException fault) {
        if (fault.getCause() instanceof UnrecognizedPropertyException unknown) {
            return problem(path(unknown), "Le champ « " + unknown.getPropertyName() + " » n’existe pas.");
        }
        if (fault.getCause() instanceof JacksonException misread
                && !misread.getPath().isEmpty()) {
            return problem(path(misread), "La valeur de « " + path(misread) + " » n’est pas de la forme attendue.");
        }
        return problem("", "Le corps de la requête n’est pas du JSON lisible.");
    }

    private static String path(JacksonException fault) {
        return fault.getPath().stream()
                .map(JacksonException.Reference::getPropertyName)
                .filter(Objects::nonNull)
                .collect(Collectors.joining("."));
    }

    private static ProblemDetail problem(String field, String detail) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(HttpStatus.BAD_REQUEST, detail);
        problem.setTitle("Requête à corriger");
        problem.setProperty("field", field);
        return problem;
    }

    /** Only the current version is served. */
    private static final class UnknownInstrument extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }
}
