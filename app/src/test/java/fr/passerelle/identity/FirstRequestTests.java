package fr.passerelle.identity;

import static org.assertj.core.api.Assertions.assertThat;

import fr.passerelle.testing.AppTest;
import fr.passerelle.testing.Browser;
import fr.passerelle.testing.House;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@AppTest
class FirstRequestTests {

    @Autowired
    Browser browser;

    @Autowired
    House house;

    @Test
    void aVisitorSeesTheSignInPage() {
        assertThat(browser.get("/connexion")).hasStatusOk();
    }

    @Test
    void healthIsPublicAndNothingElseOfTheActuator() {
        assertThat(browser.get("/actuator/health")).hasStatusOk();
        assertThat(browser.get("/actuator/env")).hasStatus(404);
    }
}
