package fr.passerelle.bench;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.net.URLClassLoader;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The evaluation of a screening: the function alone, in this process, then through the public API. */
final class Screening implements Measurement {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final int EVALUATIONS = 20_000;
    private static final int CALLS = 300;

    private final Path jar;
    private final Path work;

    Screening(Path jar, Path work) {
        this.jar = jar;
        this.work = work;
    }

    @Override
    public String name() {
        return "screening";
    }

    @Override
    public String doing() {
        return "Évaluation d’un repérage";
    }

    @Override
    public List<Figure> measure(Instance instance, Options options) throws Exception {
        Browser browser = new Browser(instance.url());
        JsonNode catalogue =
                JSON.readTree(browser.get("/api/v1/screening/instrument").body());
        Random random = new Random(16);
        List<Map<String, List<String>>> answers = new ArrayList<>();
        for (int i = 0; i < 500; i++) {
            answers.add(answers(catalogue, random));
        }
        return List.of(alone(catalogue.get("version").asString(), answers), throughApi(browser, answers));
    }

    /** One answer to every question. */
    private static Map<String, List<String>> answers(JsonNode catalogue, Random random) {
        Map<String, List<String>> answers = new TreeMap<>();
        for (JsonNode question : catalogue.get("questions")) {
            JsonNode choices = question.get("choices");
            String choice =
                    choices.get(random.nextInt(choices.size())).get("code").asString();
            answers.put(question.get("code").asString(), List.of(choice));
        }
        return answers;
    }

    /** The jar of the application is opened beside this program: nothing of it is needed to compile. */
    private Figure alone(String version, List<Map<String, List<String>>> answers) throws Exception {
        try (URLClassLoader application = Unpacked.classes(jar, work)) {
            Class<?> instruments = application.loadClass("fr.passerelle.instrument.Instrument");
            Class<?> given = application.loadClass("fr.passerelle.instrument.Answers");
            Class<?> contexts = application.loadClass("fr.passerelle.instrument.Context");
            Method evaluate = application
                    .loadClass("fr.passerelle.instrument.Evaluator")
                    .getMethod("evaluate", instruments, given, contexts);
            Object instrument = instruments.getMethod("load", String.class).invoke(null, version);
            Object context = contexts.getMethod("on", LocalDate.class).invoke(null, LocalDate.now(ZoneOffset.UTC));
            List<Object> inputs = new ArrayList<>();
            for (Map<String, List<String>> one : answers) {
                inputs.add(given.getMethod("of", Map.class).invoke(null, one));
            }
            time(evaluate, instrument, inputs, context);
            Timings timings = time(evaluate, instrument, inputs, context);
            String note = "the function alone, all 16 questions answered; p50 %.3f ms, p99 %.3f ms"
                    .formatted(timings.percentile(50), timings.percentile(99));
            return Figure.atMost("Screening evaluation, p95", timings.percentile(95), "ms", 1, note);
        }
    }

    private static Timings time(Method evaluate, Object instrument, List<Object> inputs, Object context)
            throws IllegalAccessException, InvocationTargetException {
        Timings timings = new Timings(EVALUATIONS);
        for (int i = 0; i < EVALUATIONS; i++) {
            long start = System.nanoTime();
            evaluate.invoke(null, instrument, inputs.get(i % inputs.size()), context);
            timings.add(System.nanoTime() - start);
        }
        return timings;
    }

    private static Figure throughApi(Browser browser, List<Map<String, List<String>>> answers) throws Exception {
        Timings timings = new Timings(CALLS);
        for (int i = 0; i < 2 * CALLS; i++) {
            String body = JSON.writeValueAsString(Map.of("answers", answers.get(i % answers.size())));
            long start = System.nanoTime();
            int status = browser.post("/api/v1/screening/evaluate", "application/json", BodyPublishers.ofString(body))
                    .status();
            if (status != 200) {
                return Figure.missing("Screening evaluation through the API", "it answered " + status);
            }
            if (i >= CALLS) {
                timings.add(System.nanoTime() - start);
            }
        }
        return Figure.plain("Screening evaluation through the API, p95", timings.percentile(95), "ms", "HTTP included");
    }
}
