package fr.passerelle.correspondence;

import static org.assertj.core.api.Assertions.assertThat;

import fr.passerelle.audit.Actor;
import fr.passerelle.identity.Trade;
import fr.passerelle.identity.Viewer;
import fr.passerelle.kernel.Now;
import fr.passerelle.messaging.SmsText;
import fr.passerelle.people.Situation.Channel;
import fr.passerelle.territory.Territories;
import fr.passerelle.testing.AppTest;
import fr.passerelle.testing.Browser;
import fr.passerelle.testing.House;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** T21: a message reveals nothing to the wrong eye. Every neutral text by every way, read with fifty words that must not be there. */
@AppTest
class DiscretionTests {

    private static final List<String> CANARIES = List.of(
            "kaci",
            "yamina",
            "nom social-worker",
            "prénom1",
            "maison des solidarités",
            "équipe",
            "lavandes",
            "gardanne",
            "rsa",
            "caf",
            "cpam",
            "ameli",
            "apl",
            "aah",
            "c2s",
            "mdph",
            "ccas",
            "mds",
            "france travail",
            "pôle emploi",
            "préfecture",
            "titre de séjour",
            "impôts",
            "surendettement",
            "dette",
            "loyer",
            "logement",
            "social",
            "travailleur",
            "assistante",
            "accompagnement",
            "dossier",
            "démarche",
            "mandat",
            "procédure",
            "demande",
            "droit",
            "aide",
            "allocation",
            "prestation",
            "euros",
            "€",
            "handicap",
            "santé",
            "violence",
            "avocat",
            "justice",
            "tutelle",
            "passerelle.fr",
            "http",
            "permanence",
            "rendez-vous à");

    @Autowired
    PersonMessages messages;

    @Autowired
    Browser browser;

    @Autowired
    House house;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Now now;

    @Autowired
    TransactionTemplate transaction;

    CorrespondenceFixtures given;
    Viewer worker;

    @BeforeEach
    void aStructure() {
        given = new CorrespondenceFixtures(jdbc, now, browser);
        given.tuesday();
        worker = house.a(Trade.SOCIAL_WORKER);
        given.writes(worker, true);
    }

    @AfterEach
    void end() {
        given.end();
    }

    @Test
    void noNoticeByAnyWaySaysWhatItMustNot() {
        for (Notice notice : Notice.values()) {
            for (Channel channel : List.of(Channel.SMS, Channel.EMAIL)) {
                UUID person = given.person(
                        worker,
                        "phone",
                        CorrespondenceFixtures.phone(),
                        "email",
                        "e@exemple.example",
                        "preferred_channel",
                        channel.name(),
                        "address",
                        "14, rue des Lavandes, Gardanne");
                assertThat(post(person, notice)).contains(channel);
                silent(given.one("""
                        select m.subject || ' ' || m.body || ' ' || coalesce(m.from_name, '') from messaging_mail m
                        join correspondence_writing w on m.key = 'writing:' || w.id where w.person_id = ?
                        """, person));
            }
        }
    }

    @Test
    void noSubjectOfTheListSaysAnything() {
        Arrays.stream(NeutralSubject.values()).map(NeutralSubject::words).forEach(DiscretionTests::silent);
        assertThat(Arrays.stream(Notice.values()).map(Notice::words))
                .allSatisfy(words -> assertThat(Discretion.revealing(words, List.of("Yamina")))
                        .isEmpty())
                .allSatisfy(words ->
                        assertThat(SmsText.of(SmsText.thrifty(words)).parts()).isEqualTo(1));
    }

    @Test
    void whatAMailboxShowsBesideTheSubjectIsNeutralWhateverTheBodySays() {
        Structure structure = Territories.in(House.SOUTH, () -> new Structures(jdbc).of(worker.organisation()));
        String mail = Discretion.mail(structure, "Votre RSA de 607 euros, Yamina Kaci, à la CAF.");
        silent(mail.replaceAll("\\s+", " ").substring(0, 150));
        assertThat(mail).contains("Votre RSA");
    }

    @Test
    void theWordsThatTellAreFound() {
        assertThat(Discretion.revealing("Votre R.D.V. à la CAF pour le RSA, 607,50 € Mme Kaci", List.of("Kaci")))
                .contains("CAF", "RSA", "607,50 €", "Kaci");
        assertThat(Discretion.revealing("Rappelez-moi jeudi, je suis là le matin.", List.of("Kaci")))
                .isEmpty();
    }

    @Test
    void neverMeansNeverInFiveThousandSends() {
        int sent = 0;
        for (int i = 0; i < 5_000; i++) {
            boolean write = i % 2 == 0;
            boolean call = i % 3 == 0;
            boolean stopped = i % 5 == 0;
            List<Channel> chosen = new ArrayList<>(List.of(Channel.values()).subList(0, i % 7));
            Reach.Person person = new Reach.Person(
                    UUID.randomUUID(),
                    "x",
                    null,
                    null,
                    i % 11 == 0 ? null : "a@b.example",
                    i % 13 == 0 ? null : "+33639980417",
                    i % 4 == 0 ? Channel.EMAIL : null,
                    java.util.Set.copyOf(chosen),
                    write,
                    call,
                    "",
                    "",
                    stopped);
            Optional<Channel> best = person.best();
            sent += best.isPresent() ? 1 : 0;
            assertThat(best.filter(way -> way == Channel.EMAIL && (write || person.email() == null)))
                    .isEmpty();
            assertThat(best.filter(way -> way == Channel.SMS && (call || stopped || person.phone() == null)))
                    .isEmpty();
            assertThat(best.filter(way -> !chosen.contains(way))).isEmpty();
        }
        assertThat(sent).isPositive();
    }

    @Test
    void theSameReminderPostedTwiceLeavesOnceAndNobodyWhoRefusesGetsIt() {
        UUID person = given.reachable(worker);
        var reminder = PersonMessages.Reminder.fresh(
                person, worker.organisation(), worker.team(), worker.id(), Notice.DATE_COMES);
        in(() -> messages.post(Actor.SYSTEM, reminder));
        in(() -> messages.post(Actor.SYSTEM, reminder));
        assertThat(given.posted(person)).isEqualTo("1");

        UUID never = given.person(worker, "never_write", true, "email", "a@exemple.example");
        assertThat(post(never, Notice.CALL_BACK)).isEmpty();
        assertThat(given.posted(never)).isEqualTo("0");
    }

    private Optional<Channel> post(UUID person, Notice notice) {
        return in(() -> messages.post(
                Actor.SYSTEM,
                PersonMessages.Reminder.fresh(person, worker.organisation(), worker.team(), worker.id(), notice)));
    }

    private <T> T in(java.util.function.Supplier<T> work) {
        return Territories.in(House.SOUTH, () -> transaction.execute(status -> work.get()));
    }

    private static void silent(String words) {
        String lower = words.toLowerCase(Locale.FRANCE);
        assertThat(CANARIES)
                .hasSizeGreaterThanOrEqualTo(50)
                .allSatisfy(song -> assertThat(lower)
                        .as(words)
                        .doesNotMatch("(?s).*(?<!\\p{L})" + java.util.regex.Pattern.quote(song) + "(?!\\p{L}).*"));
    }
}
