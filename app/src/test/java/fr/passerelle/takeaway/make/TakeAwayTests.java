package fr.passerelle.takeaway.make;

import static fr.passerelle.paper.PdfAssert.assertThatPdf;
import static org.assertj.core.api.Assertions.assertThat;

import fr.passerelle.attachment.Attachments;
import fr.passerelle.credentials.Sessions;
import fr.passerelle.identity.Trade;
import fr.passerelle.identity.Viewer;
import fr.passerelle.kernel.Ids;
import fr.passerelle.kernel.Now;
import fr.passerelle.people.APerson;
import fr.passerelle.territory.Territories;
import fr.passerelle.testing.Answer;
import fr.passerelle.testing.AppTest;
import fr.passerelle.testing.Browser;
import fr.passerelle.testing.House;
import jakarta.servlet.http.Cookie;
import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.session.Session;
import org.springframework.session.SessionRepository;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@AppTest
class TakeAwayTests {

    @Autowired
    Browser browser;

    @Autowired
    House house;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Attachments attachments;

    @Autowired
    PackageFixtures packages;

    @Autowired
    Packages kept;

    @Autowired
    Now now;

    @Autowired
    SessionRepository<?> sessions;

    @AfterEach
    void realTime() {
        now.resume();
    }

    @Test
    void sheLeavesWithASummaryHerPapersAndEverythingInADocumentedForm() throws Exception {
        Viewer worker = house.a(Trade.SOCIAL_WORKER);
        UUID person = person(worker);
        Territories.in(House.SOUTH, () -> attachments.keep(worker, person, PackageFixtures.pdf()));
        note(worker, person, "SHARED", "Elle préfère venir le matin.");

        assertThat(ask(worker, person)).hasStatus(303);
        assertThat(body(browser.get(worker, home(person)))).contains("Le dossier attend son tour");
        packages.make(House.SOUTH);
        Map<String, byte[]> entries = PackageFixtures.opened(fetched(worker, person));

        assertThat(entries.keySet())
                .contains("LISEZMOI.txt", "dossier.pdf", "dossier.json", "schema.json")
                .anyMatch(name -> name.matches("documents/\\d{4}-\\d\\d-\\d\\d_document\\.pdf"));
        assertThatPdf(entries.get("dossier.pdf"))
                .isPdfUa()
                .containsText("Mon dossier", "Elle préfère venir le matin.", "Les notes");
        assertThat(new String(entries.get("LISEZMOI.txt"), StandardCharsets.UTF_8))
                .contains("Ce dossier est à vous.");
        JsonNode file = JsonMapper.shared().readTree(entries.get("dossier.json"));
        assertThat(file.at("/parts/person/person/0/firstName").stringValue()).isEqualTo("Louise");
        assertThat(file.at("/parts/person/notes/0/author").stringValue())
                .isEqualTo(worker.name() + ", " + worker.organisationName());
        assertThat(file.at("/documents/0/pages").intValue()).isEqualTo(1);
        JsonNode schema = JsonMapper.shared().readTree(entries.get("schema.json"));
        assertThat(schema.path("$schema").stringValue()).endsWith("draft/2020-12/schema");
        file.path("parts")
                .properties()
                .forEach(part -> part.getValue().properties().forEach(list -> {
                    JsonNode known = schema.at("/properties/parts/properties/" + part.getKey() + "/properties/"
                            + list.getKey() + "/items/properties");
                    list.getValue()
                            .forEach(row -> row.propertyNames()
                                    .forEach(key -> assertThat(known.has(key))
                                            .as(part.getKey() + "." + key)
                                            .isTrue()));
                }));
    }

    @Test
    void nothingLeavesOfWhatOthersSaidForThemselvesNorOfOtherPersons() {
        Viewer worker = house.a(Trade.SOCIAL_WORKER);
        UUID person = APerson.called("Louise", "Sereine")
                .with("trusted_person", "Gontran Vidalo")
                .with("trusted_phone", "+33639980071")
                .with("contact_note", "Passer par Gontran si besoin.")
                .followedBy(worker)
                .in(house, jdbc);
        note(worker, person, "MINE", "Canari à moi seul.");
        note(worker, person, "TEAM", "Canari d’équipe.");
        note(worker, person, "SHARED", "Son frère Gontran Vidalo garde les enfants.");
        UUID partner = APerson.called("Ferdinand", "Sereine").followedBy(worker).in(house, jdbc);
        household(worker, person, partner);

        String everything = text(packages.packed(House.SOUTH, person, worker.id(), true));

        assertThat(everything)
                .contains(
                        "Son frère [une autre personne] garde les enfants.",
                        "Passer par [une autre personne] si besoin.")
                .contains("Demande avec [une autre personne]", "Sereine")
                .doesNotContain("Canari", "Gontran", "Vidalo", "639980071", "Ferdinand", partner.toString());
        assertThat(text(packages.packed(House.SOUTH, partner, worker.id(), true)))
                .as("a procedure led by somebody else of the household is that one's")
                .doesNotContain("Demande avec", "Louise", person.toString());
    }

    @Test
    void aProtectedAddressLeavesOnlyWithThoseWhoMayReadIt() {
        Viewer worker = house.a(Trade.SOCIAL_WORKER);
        Viewer mediator = house.a(Trade.DIGITAL_MEDIATOR);
        UUID person = APerson.called("Louise", "Cachée")
                .with("housing", "ADDRESS")
                .with("address", "7 impasse du Serin")
                .with("commune_name", "Gardanne")
                .with("address_protected", true)
                .followedBy(worker)
                .in(house, jdbc);
        ask(worker, person);
        packages.make(House.SOUTH);
        assertThat(text(fetched(worker, person))).contains("7 impasse du Serin");
        assertThat(body(browser.get(mediator, home(person)))).doesNotContain("dossier.zip");
        assertThat(browser.get(mediator, link(worker, person))).hasStatus(404);
        ask(mediator, person);
        packages.make(House.SOUTH);
        assertThat(text(fetched(mediator, person)))
                .doesNotContain("Serin", "Gardanne")
                .contains("Votre adresse est protégée");
    }

    @Test
    void itIsRefusedWithoutHerRequestToStrangersAndOnASharedComputer() {
        Viewer worker = house.a(Trade.SOCIAL_WORKER);
        UUID person = person(worker);
        MvcTestResult unasked = browser.post(worker, home(person), "language", "FALC");
        assertThat(unasked).hasStatus(422);
        assertThat(body(unasked)).contains("Confirmez que la personne demande son dossier");
        assertThat(count(person)).isZero();
        ask(worker, person);
        packages.make(House.SOUTH);
        assertThat(browser.get(house.another(Trade.SOCIAL_WORKER), link(worker, person)))
                .hasStatus(404);
        assertThat(browser.get(house.a(Trade.RECEPTIONIST), link(worker, person)))
                .hasStatus(404);
        assertThat(browser.perform(MockMvcRequestBuilders.get(link(worker, person))
                        .cookie(onASharedComputer(sessions))
                        .with(browser.as(worker))))
                .hasStatus(303);
        assertThat(browser.get(worker, home(person) + "/" + Ids.next() + "/dossier.zip"))
                .hasStatus(404);
    }

    @Test
    void itIsKeptSevenDays() {
        Viewer worker = house.a(Trade.SOCIAL_WORKER);
        UUID person = person(worker);
        ask(worker, person);
        packages.make(House.SOUTH);
        String link = link(worker, person);
        now.forward(Duration.ofDays(8));
        assertThat(browser.get(worker, link)).hasStatus(404);
        Territories.in(House.SOUTH, kept::sweep);
        assertThat(count(person)).isZero();
    }

    @Test
    void askingTwiceMakesOnePackageAndEachFetchIsWritten() {
        Viewer worker = house.a(Trade.SOCIAL_WORKER);
        UUID person = person(worker);
        ask(worker, person);
        ask(worker, person);
        assertThat(count(person)).isEqualTo(1);
        packages.make(House.SOUTH);
        fetched(worker, person);
        fetched(worker, person);
        assertThat(Territories.in(
                        House.SOUTH,
                        () -> jdbc.sql(
                                        "select count(*) from audit_entry where dossier = ? and verb = 'package.fetched'")
                                .param(person)
                                .query(Integer.class)
                                .single()))
                .isEqualTo(2);
    }

    private UUID person(Viewer worker) {
        return APerson.called("Louise", "Sereine").followedBy(worker).in(house, jdbc);
    }

    private static String home(UUID person) {
        return "/personnes/" + person + "/emporter";
    }

    private MvcTestResult ask(Viewer viewer, UUID person) {
        return browser.post(viewer, home(person), "language", "FALC", "asked", "true");
    }

    private String link(Viewer viewer, UUID person) {
        UUID id =
                Territories.in(House.SOUTH, () -> kept.of(person, false)).get(0).id();
        return home(person) + "/" + id + "/dossier.zip";
    }

    private byte[] fetched(Viewer viewer, UUID person) {
        MvcTestResult answer = browser.get(viewer, link(viewer, person));
        assertThat(answer).hasStatusOk();
        assertThat(answer.getResponse().getHeader("Content-Disposition"))
                .isEqualTo("attachment; filename=\"dossier.zip\"");
        return answer.getResponse().getContentAsByteArray();
    }

    private void note(Viewer worker, UUID person, String kind, String body) {
        Territories.in(
                House.SOUTH,
                () -> jdbc.sql(
                                "insert into people_note (id, person_id, kind, team_id, author, body, written_at) values (?, ?, ?, ?, ?, ?, ?)")
                        .params(Ids.next(), person, kind, kind.equals("TEAM") ? worker.team() : null, worker.id(), body)
                        .param(Timestamp.from(now.instant()))
                        .update());
    }

    private void household(Viewer worker, UUID applicant, UUID other) {
        UUID procedure = Ids.next();
        Territories.in(House.SOUTH, () -> {
            jdbc.sql("""
                            insert into procedure_procedure (id, title, operator, family, state, mode, team_id, organisation_id, referent, created_at, changed_at)
                            values (?, 'Demande avec Ferdinand', 'CAF', 'FAMILLE', 'READY', 'WITH', ?, ?, ?, now(), now())
                            """)
                    .params(procedure, worker.team(), worker.organisation(), worker.id())
                    .update();
            jdbc.sql("insert into procedure_person (procedure_id, person_id, position) values (?, ?, 1), (?, ?, 2)")
                    .params(procedure, applicant, procedure, other)
                    .update();
        });
    }

    private static <S extends Session> Cookie onASharedComputer(SessionRepository<S> sessions) {
        S session = sessions.createSession();
        session.setAttribute("shared-computer", true);
        session.setAttribute(Sessions.OPENED, Instant.now());
        sessions.save(session);
        return new Cookie(
                "SESSION", Base64.getEncoder().encodeToString(session.getId().getBytes(StandardCharsets.UTF_8)));
    }

    private int count(UUID person) {
        return Territories.in(
                House.SOUTH,
                () -> jdbc.sql("select count(*) from takeaway_package where person_id = ?")
                        .param(person)
                        .query(Integer.class)
                        .single());
    }

    private static String text(byte[] archive) {
        Map<String, byte[]> entries = PackageFixtures.opened(archive);
        return new String(entries.get("dossier.json"), StandardCharsets.UTF_8)
                + fr.passerelle.paper.PdfAssert.text(entries.get("dossier.pdf"));
    }

    private static String body(MvcTestResult result) {
        return Answer.of(result).body();
    }
}
