package fr.passerelle.design;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.validation.Validation;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.core.ResolvableType;
import org.springframework.format.support.DefaultFormattingConversionService;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.validation.BindingResult;
import org.springframework.validation.beanvalidation.SpringValidatorAdapter;
import org.springframework.web.bind.ServletRequestDataBinder;

class FieldsTests {

    enum Mode {
        AVEC,
        FAIRE
    }

    record Form(
            @NotBlank(message = "Écrivez un nom.") @Size(max = 3, message = "Trois lettres au plus.")
            String name,

            LocalDate day,
            List<Mode> modes,
            BigDecimal amount,
            @NotBlank(message = "Choisissez.") String last) {}

    @Test
    @DisplayName("A blank form holds nothing and has nothing to correct")
    void blank() {
        var fields = Fields.blank();

        assertThat(fields.value("name")).isEmpty();
        assertThat(fields.values("name")).isEmpty();
        assertThat(fields.error("name")).isNull();
        assertThat(fields.hasErrors()).isFalse();
    }

    @Test
    @DisplayName("A record fills the form, dates and amounts in the way fields take them")
    void record() {
        var fields = Fields.of(new Form(
                "Léa", LocalDate.of(2026, 12, 3), List.of(Mode.AVEC, Mode.FAIRE), new BigDecimal("712.30"), null));

        assertThat(fields.value("day")).isEqualTo("03/12/2026");
        assertThat(fields.calendarDay("day")).isEqualTo("2026-12-03");
        assertThat(fields.value("amount")).isEqualTo("712,30");
        assertThat(fields.has("modes", "FAIRE")).isTrue();
        assertThat(fields.value("last")).isEmpty();
        assertThat(fields.value("unknown")).isEmpty();
    }

    @Test
    @DisplayName("What was typed is kept even where it could not be understood, with a French message")
    void misread() {
        var fields = Fields.of(bind(Map.of("name", "Léa", "day", "demain", "amount", "beaucoup", "last", "x")));

        assertThat(fields.value("day")).isEqualTo("demain");
        assertThat(fields.value("amount")).isEqualTo("beaucoup");
        assertThat(fields.value("name")).isEqualTo("Léa");
        assertThat(fields.error("day")).isEqualTo("Écrivez une date, par exemple 3/12/2026.");
        assertThat(fields.error("amount")).isEqualTo("Écrivez un nombre, par exemple 712,30.");
    }

    @Test
    @DisplayName("Problems come in the order of the form, one for each field")
    void ordered() {
        var fields = Fields.of(bind(Map.of("name", "", "last", "", "day", "2026-12-03")));

        assertThat(fields.problems())
                .containsExactly(
                        new Fields.Problem("name", "Écrivez un nom."), new Fields.Problem("last", "Choisissez."));
        assertThat(fields.value("day")).isEqualTo("03/12/2026");
    }

    @Test
    @DisplayName("A rule of the use case adds its own problem without touching the first form")
    void and() {
        var fields = Fields.of(new Form("Léa", null, null, null, null));
        var refused = fields.and("day", "Ce jour est passé.").and("", "Cette personne est déjà suivie.");

        assertThat(fields.hasErrors()).isFalse();
        assertThat(refused.error("day")).isEqualTo("Ce jour est passé.");
        assertThat(refused.value("name")).isEqualTo("Léa");
        assertThat(refused.problems()).last().extracting(Fields.Problem::field).isEqualTo("");
    }

    @Test
    @DisplayName("A nested name gives an id that a page may carry")
    void id() {
        assertThat(Fields.id("lines[0].amount")).isEqualTo("f-lines-0-amount");
    }

    private static BindingResult bind(Map<String, String> sent) {
        var request = new MockHttpServletRequest();
        request.setParameters(sent);
        var binder = new ServletRequestDataBinder(null, "form");
        binder.setTargetType(ResolvableType.forClass(Form.class));
        var conversion = new DefaultFormattingConversionService();
        new FrenchInput().addFormatters(conversion);
        binder.setConversionService(conversion);
        try (var factory = Validation.buildDefaultValidatorFactory()) {
            binder.setValidator(new SpringValidatorAdapter(factory.getValidator()));
            binder.construct(request);
            if (binder.getTarget() != null && !binder.getBindingResult().hasErrors()) {
                binder.validate();
            }
        }
        return binder.getBindingResult();
    }
}
