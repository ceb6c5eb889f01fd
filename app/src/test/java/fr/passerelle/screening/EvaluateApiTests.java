package fr.passerelle.screening;

import static org.assertj.core.api.Assertions.assertThat;

import fr.passerelle.instrument.Instrument;
import fr.passerelle.kernel.Now;
import fr.passerelle.testing.AppTest;
import fr.passerelle.testing.Browser;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.dataformat.yaml.YAMLMapper;

@AppTest
class EvaluateApiTests {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    @Autowired
    Browser browser;

    @Autowired
    Now now;

    static List<Map<String, Object>> vectors() {
        return YAMLMapper.builder()
                .build()
                .readValue(
                        Instrument.class.getResourceAsStream("vectors.yaml"),
                        new TypeReference<List<Map<String, Object>>>() {});
    }

    @ParameterizedTest
    @MethodSource("vectors")
    void theWorkedCasesOfTheNoteComeOutOfTheInterface(Map<String, Object> vector) throws Exception {
        Map<String, List<String>> answers = new TreeMap<>();
        for (String code : vector.get("answers").toString().split(" ")) {
            answers.put(code.split("=")[0], Arrays.asList(code.split("=")[1].split(",")));
        }
        Map<String, Object> asked = new HashMap<>(Map.of("instrument", "repere-1", "answers", answers));
        if (Boolean.TRUE.equals(vector.get("durable"))) {
            asked.put("durableReviewOn", now.today().plusMonths(12).toString());
        }

        MvcTestResult result = evaluate(JSON.writeValueAsString(asked));

        assertThat(result).hasStatusOk();
        Map<String, Object> found = body(result);
        assertThat(found.get("level")).isEqualTo(vector.get("level"));
        assertThat(found.get("profile")).isEqualTo(vector.get("profile"));
        assertThat(((Map<?, ?>) found.get("mode")).get("mode")).isEqualTo(vector.get("mode"));
        assertThat(((List<?>) found.get("actions"))
                        .stream()
                                .map(action -> ((Map<?, ?>) action).get("code"))
                                .toList())
                .isEqualTo(vector.get("actions"));
        assertThat((List<?>) found.get("trace")).isNotEmpty();
    }

    @Test
    void theQuickVersionGivesABandOnly() throws Exception {
        Map<String, Object> found = body(
                evaluate(
                        "{\"quick\":true,\"answers\":{\"Q3\":[\"DAILY\"],\"Q8\":[\"NONE\"],\"Q10\":[\"NEVER\"],\"Q12\":[\"CALM\"]}}"));
        assertThat(found.get("profile")).isNull();
        assertThat(found.get("band")).isNotNull();
    }

    @Test
    void anUnknownQuestionIsNamed() {
        assertThat(evaluate("{\"answers\":{\"Q99\":[\"X\"]}}"))
                .hasStatus(400)
                .hasContentType("application/problem+json")
                .bodyText()
                .contains("answers.Q99", "La question « Q99 » n’existe pas");
    }

    @Test
    void anUnknownAnswerIsNamed() {
        assertThat(evaluate("{\"answers\":{\"Q1\":[\"SMARTPHONE\"]}}"))
                .hasStatus(400)
                .bodyText()
                .contains("answers.Q1", "La réponse « SMARTPHONE » n’existe pas");
    }

    @Test
    void anUnknownFieldIsNamed() {
        assertThat(evaluate("{\"nom\":\"x\"}"))
                .hasStatus(400)
                .bodyText()
                .contains("Le champ « nom » n’existe pas", "\"field\":\"nom\"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "[",
                "{\"answers\":3}",
                "{\"answers\":{\"Q1\":\"PHONE\"}}",
                "{\"need\":{\"due\":\"bientôt\"}}",
                "{\"instrument\":\"autre\"}"
            })
    void whatCannotBeReadIsRefusedInFrench(String body) {
        assertThat(evaluate(body))
                .hasStatus(400)
                .hasContentType("application/problem+json")
                .bodyText()
                .contains("Requête à corriger");
    }

    @Test
    void theInstrumentIsReadByCode() {
        assertThat(browser.get("/api/v1/screening/instrument"))
                .hasStatusOk()
                .bodyText()
                .contains("repere-1", "Q11_FORM", "PREFER_NOT");
    }

    @Test
    void thePageAndTheDescriptionAreOpen() {
        assertThat(browser.get("/api"))
                .hasStatusOk()
                .bodyText()
                .contains("/api/openapi.json", "/api/v1/screening/evaluate");
        assertThat(browser.get("/api/openapi.json"))
                .hasStatusOk()
                .bodyText()
                .contains("/api/v1/screening/evaluate", "Évaluer des réponses");
    }

    private MvcTestResult evaluate(String body) {
        return browser.perform(MockMvcRequestBuilders.post("/api/v1/screening/evaluate")
                .contentType(MediaType.APPLICATION_JSON)
                .content(body));
    }

    private static Map<String, Object> body(MvcTestResult result) throws Exception {
        return JSON.readValue(
                result.getResponse().getContentAsByteArray(), new TypeReference<Map<String, Object>>() {});
    }
}
