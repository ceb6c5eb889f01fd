package fr.passerelle.design;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.HttpStatus;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.springframework.web.servlet.DispatcherServlet;
import org.springframework.web.servlet.FlashMap;
import org.springframework.web.servlet.support.SessionFlashMapManager;

class PagesTests {

    @AfterEach
    void forget() {
        RequestContextHolder.resetRequestAttributes();
    }

    @Test
    @DisplayName("A page is shown with its parameters")
    void show() {
        var page = Pages.show("people/dossier/register-person", "fields", Fields.blank(), "count", 3);

        assertThat(page.getViewName()).isEqualTo("people/dossier/register-person");
        assertThat(page.getStatus()).isEqualTo(HttpStatus.OK);
        assertThat(page.getModel()).containsEntry("count", 3).containsKey("fields");
    }

    @Test
    @DisplayName("A refused form answers 422")
    void refuse() {
        assertThat(Pages.refuse("people/dossier/register-person").getStatus().value())
                .isEqualTo(422);
    }

    @Test
    @DisplayName("A name without its value is a mistake of ours")
    void incomplete() {
        assertThatThrownBy(() -> Pages.show("people/x", "fields")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    @DisplayName("Going elsewhere is a 303 that keeps the message for the next page")
    void go() throws Exception {
        var request = new MockHttpServletRequest("POST", "/personnes");
        var response = new MockHttpServletResponse();
        var flash = new FlashMap();
        request.setAttribute(DispatcherServlet.OUTPUT_FLASH_MAP_ATTRIBUTE, flash);
        request.setAttribute(DispatcherServlet.FLASH_MAP_MANAGER_ATTRIBUTE, new SessionFlashMapManager());
        RequestContextHolder.setRequestAttributes(new ServletRequestAttributes(request, response));

        var page = Pages.go("/personnes/12?q={a}", "Le dossier est ouvert.");
        page.getView().render(page.getModel(), request, response);

        assertThat(response.getStatus()).isEqualTo(303);
        assertThat(response.getRedirectedUrl()).startsWith("/personnes/12");
        assertThat(flash.get(Pages.MESSAGE)).isEqualTo("Le dossier est ouvert.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://ailleurs.example", "//ailleurs.example", "personnes", "/\\ailleurs.example"})
    @DisplayName("One never goes to another site")
    void elsewhere(String url) {
        assertThatThrownBy(() -> Pages.go(url)).isInstanceOf(IllegalArgumentException.class);
    }
}
