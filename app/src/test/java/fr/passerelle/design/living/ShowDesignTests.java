package fr.passerelle.design.living;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import fr.passerelle.design.Frame;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.util.HashMap;
import java.util.Locale;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.ViewResolver;

class ShowDesignTests {

    private static final Pattern ID = Pattern.compile(" id=\"([^\"]+)\"");
    private static final Pattern REFERENCE =
            Pattern.compile("(?:for|aria-describedby|aria-labelledby|aria-controls)=\"([^\"]+)\"");

    private final TemplateEngine templates =
            TemplateEngine.createPrecompiled(null, ContentType.Html, getClass().getClassLoader(), "fr.passerelle");

    private final MockMvc mvc = MockMvcBuilders.standaloneSetup(new ShowDesign())
            .setViewResolvers((ViewResolver) this::view)
            .build();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/design",
                "/design?densite=public",
                "/design?densite=public&langue=ar",
                "/design/fiche",
                "/design/erreurs",
                "/design/refus/404",
                "/design/refus/409?densite=pro",
                "/design/refus/500"
            })
    @DisplayName(
            "Every page is whole: one title, one main heading, no inline style or script, no id twice, no label to nowhere")
    void whole(String url) throws Exception {
        var page = mvc.perform(get(url)).andReturn().getResponse().getContentAsString();

        assertThat(page).contains("<h1").doesNotContain(" style=").doesNotContainPattern(" on[a-z]+=");
        assertThat(page.split("<h1", -1)).as("main headings").hasSize(2);
        assertThat(page).doesNotContainPattern("<script(?! src=)");
        var ids = ID.matcher(page).results().map(found -> found.group(1)).toList();
        assertThat(ids).doesNotHaveDuplicates();
        assertThat(REFERENCE
                        .matcher(page)
                        .results()
                        .flatMap(found -> Pattern.compile(" ").splitAsStream(found.group(1))))
                .allMatch(ids::contains);
    }

    @Test
    @DisplayName("A refused form says so in its title, first in its page, and at each field")
    void refused() throws Exception {
        var page = mvc.perform(get("/design/erreurs"))
                .andExpect(status().isUnprocessableContent())
                .andReturn()
                .getResponse()
                .getContentAsString();

        assertThat(page)
                .contains("<title>Erreur\u00a0: ", "autofocus data-focus", "href=\"#f-phone\"", "value=\"06 39 98 04\"")
                .contains("aria-describedby=\"f-phone-error\"", "aria-invalid=\"true\"");
        assertThat(page.indexOf("error-summary")).isLessThan(page.indexOf("<h1"));
    }

    @Test
    @DisplayName("The Arabic page reads from right to left")
    void arabic() throws Exception {
        var page = mvc.perform(get("/design?densite=public&langue=ar"))
                .andReturn()
                .getResponse()
                .getContentAsString();

        assertThat(page).contains("lang=\"ar\" dir=\"rtl\"");
    }

    private View view(String name, Locale locale) {
        return (model, request, response) -> {
            assertThat(request.getAttribute(Frame.ATTRIBUTE)).isNotNull();
            var output = new StringOutput();
            templates.render(name + ".jte", new HashMap<String, Object>(model), output);
            response.setContentType("text/html;charset=UTF-8");
            response.getWriter().write(output.toString());
        };
    }
}
