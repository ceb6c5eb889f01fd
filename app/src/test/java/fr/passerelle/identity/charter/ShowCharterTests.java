package fr.passerelle.identity.charter;

import static org.assertj.core.api.Assertions.assertThat;

import fr.passerelle.identity.Action;
import fr.passerelle.identity.Charter;
import fr.passerelle.identity.Scope;
import fr.passerelle.identity.Trade;
import fr.passerelle.testing.AppTest;
import fr.passerelle.testing.Browser;
import fr.passerelle.testing.House;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;

@AppTest
class ShowCharterTests {

    @Autowired
    Browser browser;

    @Autowired
    House house;

    @ParameterizedTest
    @EnumSource(Trade.class)
    void thePageSaysOfATradeExactlyWhatIsEnforced(Trade trade) {
        for (ShowCharter.Part part : ShowCharter.parts(trade)) {
            assertThat(part.granted()).allMatch(article -> Charter.scope(trade, article.action()) == article.scope());
            assertThat(part.refused()).allMatch(article -> Charter.scope(trade, article.action()) == Scope.NONE);
        }
        assertThat(ShowCharter.parts(trade).stream()
                        .mapToLong(
                                part -> part.granted().size() + part.refused().size())
                        .sum())
                .isEqualTo(Action.values().length);
    }

    @Test
    void everyoneReadsTheirOwnLineFirstAndMayReadTheOthers() {
        assertThat(browser.get(house.a(Trade.RECEPTIONIST), "/charte"))
                .hasStatusOk()
                .bodyText()
                .contains("Votre métier", "Accueil, secrétariat", "La charte entière");
        assertThat(browser.get(house.a(Trade.RECEPTIONIST), "/charte?metier=ANALYST"))
                .bodyText()
                .doesNotContain("Votre métier");
        assertThat(browser.get(house.a(Trade.RECEPTIONIST), "/charte?metier=inconnu"))
                .hasStatusOk();
    }

    @Test
    void visitorsReadItToo() {
        assertThat(browser.get("/qui-peut-voir-quoi")).hasStatusOk().bodyText().contains("Qui peut voir quoi");
    }
}
