package fr.passerelle.people.register;

import static org.assertj.core.api.Assertions.assertThat;

import fr.passerelle.identity.Trade;
import fr.passerelle.identity.Viewer;
import fr.passerelle.kernel.Now;
import fr.passerelle.people.APerson;
import fr.passerelle.territory.Territories;
import fr.passerelle.testing.AppTest;
import fr.passerelle.testing.Browser;
import fr.passerelle.testing.House;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@AppTest
class RegisterPersonTests {

    private static final String PATH = "/personnes/nouvelle";

    @Autowired
    Browser browser;

    @Autowired
    House house;

    @Autowired
    JdbcClient jdbc;

    private Viewer worker() {
        return house.a(Trade.SOCIAL_WORKER);
    }

    @Test
    void aFirstNameIsEnoughAndTheTeamFollows() {
        String name = APerson.uniqueName();

        MvcTestResult answer = browser.post(worker(), PATH, "firstName", name);

        assertThat(answer).hasStatus(303);
        UUID person = person(answer);
        Map<String, Object> row = row(person);
        assertThat(row)
                .containsEntry("display_name", name)
                .containsEntry("pseudonym", false)
                .containsEntry("last_name", null);
        assertThat(browser.get(worker(), "/personnes/" + person))
                .hasStatusOk()
                .bodyText()
                .contains("<h1>" + name);
        assertThat(verbs(person)).isEqualTo("person.registered,follow-up.started,dossier.opened");
    }

    @Test
    void aPseudonymIsEnough() {
        UUID person = person(browser.post(worker(), PATH, "pseudonym", "Hirondelle"));
        assertThat(row(person)).containsEntry("display_name", "Hirondelle").containsEntry("pseudonym", true);
    }

    @Test
    void aDateThatDoesNotExistAndAWrongNumberAreSaidTogether() {
        assertThat(browser.post(worker(), PATH, "firstName", "Yamina", "birthDate", "31/2/1980", "phone", "06 39"))
                .hasStatus(422)
                .bodyText()
                .contains(
                        "Écrivez une date",
                        "Ce numéro n’existe pas.",
                        "value=\"31/2/1980\"",
                        "value=\"06 39\"",
                        "value=\"Yamina\"");
    }

    @Test
    void everythingThatIsTypedIsKept() {
        String name = APerson.uniqueName();
        String typed = """
                firstName=Yamina|lastName=%s|birthName=Aït|birthDate=12/3/1980|sex=F|phone=06 39 98 99 17|email=%s@Example.ORG
                preferred=CALL|possible=SMS|possible=IN_PERSON|safeHours=le matin|contactNote=SMS court
                neverWrite=true|neverReason=Quelqu’un ouvre son courrier|housing=ADDRESS|address=14, rue des Lavandes|addressProtected=true
                commune=Gardanne|communeInsee=13041|languages=kab|languages=ar|interpreter=true|reading=HARD|needs=SIGHT
                trustedPerson=Sa sœur|trustedPhone=04 65 71 02 12|protection=CURATELLE|protectionBy=UDAF
                """.formatted(name, name);

        UUID person = person(browser.post(worker(), PATH, typed.strip().split("[|=\n]")));

        assertThat(row(person))
                .containsEntry("display_name", "Yamina " + name)
                .containsEntry("phone", "+33639989917")
                .containsEntry("email", name.toLowerCase() + "@example.org")
                .containsEntry("spoken", "kab,ar")
                .containsEntry("possible", "SMS,IN_PERSON")
                .containsEntry(
                        "never_review_on",
                        java.sql.Date.valueOf(LocalDate.now(Now.PARIS).plusYears(1)))
                .containsEntry("trusted_phone", "+33465710212")
                .containsEntry("commune_insee", "13041")
                .containsEntry("address_protected", true)
                .containsEntry("protection", "CURATELLE");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "firstName||Écrivez au moins un prénom ou un pseudonyme.",
                "birthDate|12/13/1980|Écrivez une date",
                "birthDate|12/03/2190|dans le futur",
                "birthDate|12/03/1780|Vérifiez l’année de naissance.",
                "phone|06 39|Ce numéro n’existe pas.",
                "trustedPhone|0000|Ce numéro n’existe pas.",
                "email|pas une adresse|Écrivez une adresse complète",
                "preferred|EMAIL|Écrivez l’adresse e-mail qu’elle préfère.",
                "preferred|CALL|Écrivez le numéro qu’elle préfère.",
                "commune|Nullepart-les-Bains|Cette commune n’est pas connue.",
                "languages|xx|Choisissez les langues dans la liste.",
                "contactNote|mdp : Soleil13|Passerelle n’en garde aucun"
            })
    void whatCannotBeIsSaidAtTheFieldAndNothingIsSaved(String field, String typed, String message) {
        String name = field.equals("firstName") ? "" : APerson.uniqueName();
        long before = count();

        MvcTestResult answer = browser.post(worker(), PATH, field, typed == null ? "" : typed, "lastName", name);

        assertThat(answer).hasStatus(422).bodyText().contains(message, "-error\"", "error-summary");
        if (typed != null && !field.equals("preferred") && !field.equals("languages")) {
            assertThat(answer).bodyText().contains(typed, name);
        }
        assertThat(count()).isEqualTo(before);
    }

    @Test
    void aChannelCannotContradictANever() {
        assertThat(browser.post(worker(), PATH, "firstName", "A", "neverWrite", "true", "possible", "POST"))
                .hasStatus(422)
                .bodyText()
                .contains("contredit le courrier");
        assertThat(browser.post(worker(), PATH, "firstName", "A", "neverCall", "true", "possible", "CALL"))
                .hasStatus(422)
                .bodyText()
                .contains("contredit l’appel");
    }

    @ParameterizedTest
    @CsvSource({"phone, même numéro de téléphone", "email, même adresse e-mail", "name, même date de naissance"})
    void aPossibleDuplicateIsShownTruncatedThenMayBePassed(String same, String reason) {
        String name = APerson.uniqueName();
        String phone = APerson.uniquePhone();
        APerson.called("Marie-Hélène", name)
                .with("phone", phone)
                .with("email", name.toLowerCase() + "@example.org")
                .with("birth_date", LocalDate.of(1980, 3, 12))
                .followedBy(house.another(Trade.SOCIAL_WORKER))
                .in(house, jdbc);
        String[] typed = switch (same) {
            case "phone" -> new String[] {"firstName", "Zoé", "phone", phone};
            case "email" -> new String[] {"firstName", "Zoé", "email", name + "@EXAMPLE.org"};
            default -> new String[] {"firstName", "Marie Helene", "lastName", name, "birthDate", "12/03/1980"};
        };

        assertThat(browser.post(worker(), PATH, typed))
                .hasStatus(422)
                .bodyText()
                .contains("peut-être déjà enregistrée", "Marie-Hélène Z.", "1980", reason)
                .doesNotContain("Équipe 2", "12 mars", "Marie-Hélène " + name);

        String[] confirmed = java.util.Arrays.copyOf(typed, typed.length + 2);
        confirmed[typed.length] = "different";
        confirmed[typed.length + 1] = "true";
        assertThat(browser.post(worker(), PATH, confirmed)).hasStatus(303);
    }

    @Test
    void aPersonWhoseAddressIsProtectedIsNeverRevealedAsADuplicate() {
        String phone = APerson.uniquePhone();
        APerson.unique()
                .with("phone", phone)
                .with("address_protected", true)
                .followedBy(house.another(Trade.SOCIAL_WORKER))
                .in(house, jdbc);
        assertThat(browser.post(worker(), PATH, "firstName", "Zoé", "phone", phone))
                .hasStatus(303);
    }

    @Test
    void theSameFormSentTwiceRegistersOnce() {
        UUID once = UUID.randomUUID();
        String name = APerson.uniqueName();
        MvcTestResult first = browser.post(worker(), once, PATH, "firstName", name);
        MvcTestResult second = browser.post(worker(), once, PATH, "firstName", name);

        assertThat(person(second)).isEqualTo(person(first));
        assertThat(Territories.in(
                        House.SOUTH,
                        () -> jdbc.sql("select count(*) from people_person where display_name = ?")
                                .param(name)
                                .query(Long.class)
                                .single()))
                .isEqualTo(1);
    }

    @Test
    void anUnknownFieldIsRefused() {
        assertThat(browser.post(worker(), PATH, "firstName", "A", "password", "x"))
                .hasStatus(400);
    }

    @Test
    void theReceptionRegistersAndIsLedToItsSheet() {
        MvcTestResult answer = browser.post(house.a(Trade.RECEPTIONIST), PATH, "firstName", APerson.uniqueName());
        assertThat(answer.getResponse().getRedirectedUrl()).endsWith("/accueil");
    }

    @ParameterizedTest
    @EnumSource(
            value = Trade.class,
            names = {"VOLUNTEER", "COORDINATOR", "ANALYST", "DATA_PROTECTION_OFFICER", "ADMINISTRATOR"})
    void otherTradesDoNotRegister(Trade trade) {
        assertThat(browser.get(house.a(trade), PATH)).hasStatus(404);
        assertThat(browser.post(house.a(trade), PATH, "firstName", "A")).hasStatus(404);
    }

    private UUID person(MvcTestResult answer) {
        return UUID.fromString(
                String.valueOf(answer.getResponse().getRedirectedUrl()).split("/")[2]);
    }

    private Map<String, Object> row(UUID person) {
        return Territories.in(
                House.SOUTH, () -> jdbc.sql("""
                        select *, array_to_string(languages, ',') as spoken, array_to_string(possible_channels, ',') as possible
                        from people_person where id = ?
                        """).param(person).query().singleRow());
    }

    private String verbs(UUID person) {
        return Territories.in(
                House.SOUTH,
                () -> jdbc.sql("select string_agg(verb, ',' order by seq) from audit_entry where dossier = ?")
                        .param(person)
                        .query(String.class)
                        .single());
    }

    private long count() {
        return Territories.in(
                House.SOUTH,
                () -> jdbc.sql("select count(*) from people_person")
                        .query(Long.class)
                        .single());
    }
}
