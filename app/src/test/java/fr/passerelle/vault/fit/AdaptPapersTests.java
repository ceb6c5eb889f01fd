package fr.passerelle.vault.fit;

import static org.assertj.core.api.Assertions.assertThat;

import fr.passerelle.attachment.Attachments;
import fr.passerelle.attachment.RefusedFile;
import fr.passerelle.credentials.Accounts;
import fr.passerelle.credentials.Passphrases;
import fr.passerelle.identity.Trade;
import fr.passerelle.identity.Viewer;
import fr.passerelle.people.APerson;
import fr.passerelle.territory.Territories;
import fr.passerelle.testing.AppTest;
import fr.passerelle.testing.Browser;
import fr.passerelle.testing.House;
import fr.passerelle.testing.Visit;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@AppTest
class AdaptPapersTests {

    private static final String PHRASE = "une phrase assez longue 42";

    @Autowired
    Browser browser;

    @Autowired
    House house;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Attachments attachments;

    @Autowired
    MockMvcTester http;

    @Autowired
    Accounts accounts;

    @Autowired
    Passphrases passphrases;

    Viewer worker;
    UUID person;
    String path;

    @BeforeEach
    void aPerson() {
        worker = house.a(Trade.SOCIAL_WORKER);
        person = APerson.unique().followedBy(worker).in(house, jdbc);
        path = "/personnes/" + person + "/papiers/adapter";
    }

    @Test
    void twoPhotosBecomeOnePdfShownBesideTheOriginalAndTakenAway() {
        UUID first = kept(Samples.photo(1600, 12, 1));
        UUID second = kept(Samples.photo(1600, 12, 2));
        assertThat(browser.get(worker, path)).hasStatusOk().bodyText().contains("Quel poids au plus", "500\u00a0Ko");
        String here = asked("paper=" + first, "paper=" + second, "size=500", "format=PDF");
        assertThat(browser.get(worker, here))
                .hasStatusOk()
                .bodyText()
                .contains(
                        "PDF de 500\u00a0Ko au plus",
                        "points par pouce",
                        here + "/avant/1",
                        here + "/apres/1",
                        "Télécharger");
        assertThat(browser.get(worker, here + "/avant/2")).hasStatusOk().hasContentType("image/jpeg");
        assertThat(browser.get(worker, here + "/apres/2")).hasStatusOk().hasContentType("image/jpeg");
        assertThat(browser.get(worker, here + "/apres/3")).hasStatus(404);
        MvcTestResult taken = browser.post(worker, here + "/fichier", "part", "1");
        assertThat(taken).hasStatusOk().hasContentType("application/pdf");
        assertThat(taken.getResponse().getContentAsByteArray().length).isLessThanOrEqualTo(500_000);
        assertThat(taken.getResponse().getHeader("Content-Disposition"))
                .isEqualTo("attachment; filename=\"papier.pdf\"");
        assertThat(one("select count(*) from audit_entry where verb = 'paper.fitted-taken' and subject = ?", first))
                .isEqualTo("1");
    }

    @Test
    void moreThanAPageOfPapersAreTurnedAndNoTickIsLost() {
        UUID oldest = kept(Samples.letter(1));
        for (int i = 0; i < Shelf.SIZE; i++) {
            kept(Samples.letter(1));
        }
        UUID newest = kept(Samples.letter(1));
        assertThat(browser.get(worker, path))
                .bodyText()
                .contains("1 à 30 sur 32", "name=\"page\" value=\"2\"", oldest.toString())
                .doesNotContain(newest.toString());
        assertThat(browser.get(worker, path + "?page=2&size=2000&paper=" + oldest))
                .bodyText()
                .contains("31 à 32 sur 32", "value=\"" + oldest + "\" checked", "value=\"2000\" checked")
                .contains(newest.toString());
        assertThat(asked("page=2", "size=500", "paper=" + newest, "paper=" + oldest))
                .endsWith("/" + oldest + "_" + newest + "_500_PDF_60_1_c");
    }

    @Test
    void onASharedComputerNothingIsTakenAway() {
        worker = house.newcomer(Trade.BUDGET_ADVISER);
        person = APerson.unique().followedBy(worker).in(house, jdbc);
        path = "/personnes/" + person + "/papiers/adapter";
        UUID paper = kept(Samples.letter(1));
        String here = asked("paper=" + paper, "size=500", "format=PDF");
        accounts.setPassphrase(worker.id(), passphrases.encode(PHRASE));
        String email = accounts.byId(worker.id()).orElseThrow().email();
        Visit shared = new Visit(http);
        assertThat(shared.post("/connexion", "email", email, "password", PHRASE, "shared", "yes"))
                .hasStatus(303);
        assertThat(shared.get(here)).bodyText().contains("Poste partagé").doesNotContain(here + "/fichier");
        assertThat(shared.post(here + "/fichier", "part", "1"))
                .hasStatus(422)
                .bodyText()
                .contains("Poste partagé");
        assertThat(one("select count(*) from audit_entry where verb = 'paper.fitted-taken' and subject = ?", paper))
                .isEqualTo("0");
    }

    @Test
    void whatCannotBeIsSaidWithTheSizeThatCould() {
        UUID paper = kept(Samples.photo(1600, 9, 1));
        String here = asked("paper=" + paper, "other=20", "format=PDF");
        assertThat(browser.get(worker, here))
                .hasStatusOk()
                .bodyText()
                .contains("ne tient pas dans 20\u00a0Ko", "Choisir autrement");
        assertThat(browser.post(worker, here)).hasStatus(404);
    }

    @Test
    void smallPrintThatSuffersIsSaid() {
        UUID paper = kept(Samples.photo(2300, 6, 1));
        assertThat(browser.get(worker, asked("paper=" + paper, "other=90", "format=JPEG")))
                .hasStatusOk()
                .bodyText()
                .contains("La page devient difficile à lire.")
                .doesNotContain("Les lettres restent lisibles");
        assertThat(browser.get(worker, asked("paper=" + paper, "other=300", "format=JPEG")))
                .hasStatusOk()
                .bodyText()
                .contains("Les lettres restent lisibles")
                .doesNotContain("difficile à lire");
    }

    @Test
    void nothingTickedTooHeavyOrSomebodyElsesIsRefusedInTheForm() {
        UUID paper = kept(Samples.letter(1));
        assertThat(browser.get(worker, path + "?go=oui&size=500"))
                .hasStatus(422)
                .bodyText()
                .contains("Cochez au moins un papier.");
        assertThat(browser.get(worker, path + "?go=oui&other=5&paper=" + paper))
                .hasStatus(422)
                .bodyText()
                .contains("de 20 à 10\u00a0000");
        assertThat(browser.get(worker, path + "?go=oui&pages=0&paper=" + paper)).hasStatus(422);
        assertThat(browser.get(worker, path + "?go=oui&other=beaucoup&paper=" + paper))
                .hasStatus(422);
        UUID other = APerson.unique().followedBy(worker).in(house, jdbc);
        String elsewhere = "/personnes/" + other + "/papiers/adapter";
        assertThat(browser.get(worker, elsewhere + "?go=oui&paper=" + paper)).hasStatus(422);
        assertThat(browser.get(worker, elsewhere + "/" + paper + "_500_PDF_60_1_c"))
                .hasStatus(404);
        assertThat(browser.get(worker, path + "/nimporte-quoi")).hasStatus(404);
        assertThat(browser.get(worker, path + "/" + paper + "_99999_PDF_90_10_c"))
                .hasStatus(404);
    }

    /** Sends the form and says where it leads. */
    private String asked(String... parameters) {
        String query = Stream.of(parameters).collect(Collectors.joining("&", "?go=oui&", ""));
        MvcTestResult answer = browser.get(worker, path + query);
        assertThat(answer).hasStatus(303);
        return String.valueOf(answer.getResponse().getRedirectedUrl());
    }

    private UUID kept(byte[] bytes) {
        return Territories.in(House.SOUTH, () -> {
            try {
                return attachments.keep(worker, person, bytes).id();
            } catch (RefusedFile refused) {
                throw new IllegalStateException(refused);
            }
        });
    }

    private String one(String sql, Object... values) {
        return Territories.in(
                House.SOUTH,
                () -> jdbc.sql(sql)
                        .params(values)
                        .query((row, i) -> String.valueOf(row.getObject(1)))
                        .single());
    }
}
