package fr.passerelle.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import fr.passerelle.identity.ManyFilesOpened;
import fr.passerelle.identity.Trade;
import fr.passerelle.identity.Viewer;
import fr.passerelle.kernel.Now;
import fr.passerelle.mandate.MandateDuration;
import fr.passerelle.mandate.MandateFixtures;
import fr.passerelle.people.APerson;
import fr.passerelle.referral.ReferralFixtures;
import fr.passerelle.teamwork.Notices;
import fr.passerelle.territory.Territories;
import fr.passerelle.testing.AppTest;
import fr.passerelle.testing.Browser;
import fr.passerelle.testing.House;
import fr.passerelle.testing.Visit;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** T21 for every sender: what leaves says nothing of a person, to whomever it goes. The neutral texts to persons: {@code DiscretionTests}. */
@AppTest
class WhatMessagesTellTests {

    /** Who writes messages, and how the keys of theirs begin. A new sender fails here until somebody has read what it says. */
    private static final Map<String, String> SENDERS = Map.ofEntries(
            Map.entry("space/door/MessageCodes", "code:"),
            Map.entry("teamwork/Notices", "teamwork:"),
            Map.entry("law/watch/RaiseAlarm", "alarm:"),
            Map.entry("law/anchor/AnchorJournal", "journal-anchor:"),
            Map.entry("mandate/keep/AnnounceEnds", "mandate-ends:"),
            Map.entry("referral/Telling", "referral-evening:"),
            Map.entry("referral/loop/ReferralMails", "referral:"));

    /** Read elsewhere: neutral notices, a link that its reader asked for, and a place's own mailbox about its own page. */
    private static final Set<String> READ_ELSEWHERE = Set.of(
            "correspondence/Departures",
            "mandate/trace/ShowTrace",
            "referral/answer/AnswerReferral",
            "directory/confirm/AskPlaces");

    private static final Pattern LINK = Pattern.compile("https?://\\S+");

    @Autowired
    MockMvcTester http;

    @Autowired
    Browser browser;

    @Autowired
    House house;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Now now;

    @Autowired
    Notices notices;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    List<RecurringTask<?>> tasks;

    Viewer worker;
    UUID person;
    String phone;
    List<String> canaries;
    Set<UUID> before;

    private record Left(UUID id, String key, String recipient, String words) {}

    @BeforeEach
    void somebodyWhoSings() {
        worker = house.newcomer(Trade.SOCIAL_WORKER);
        phone = APerson.uniquePhone();
        canaries = IntStream.rangeClosed(1, 50)
                .mapToObj("Canari%02dZ"::formatted)
                .collect(Collectors.toCollection(ArrayList::new));
        person = APerson.called(song(1), song(2))
                .with("birth_name", song(3))
                .with("phone", phone)
                .with("email", song(4).toLowerCase(java.util.Locale.ROOT) + "." + UUID.randomUUID() + "@perso.example")
                .with("address", "13, rue " + song(5))
                .with("housing", "ADDRESS")
                .with("contact_note", song(6))
                .with("trusted_person", song(7))
                .with("safe_hours", song(8))
                .with("protection_by", song(9))
                .with("birth_date", LocalDate.of(1980, 12, 3))
                .followedBy(worker)
                .in(house, jdbc);
        before = sent().stream().map(Left::id).collect(Collectors.toCollection(HashSet::new));
    }

    @AfterEach
    void timeGoesOn() {
        now.resume();
    }

    @Test
    void noneOfFiftyCanariesSingsInAnyMessage() {
        write();
        codesInEveryLanguageByEveryWay();
        Territories.in(House.SOUTH, () -> {
            notices.want(worker, true);
            notices.tell(person, Set.of(worker.id()));
            events.publishEvent(new ManyFilesOpened(worker.id(), 60, false));
        });
        referral();
        mandate();
        run("anchor-journal");

        List<Left> left =
                sent().stream().filter(each -> !before.contains(each.id())).toList();
        assertThat(SENDERS)
                .allSatisfy((sender, prefix) -> assertThat(left)
                        .as("messages of " + sender)
                        .anyMatch(each -> each.key().startsWith(prefix)));
        List<String> told = new ArrayList<>();
        for (Left each : left) {
            String shown = each.key().replaceFirst("^(referral|alarm|journal-anchor):.*", "") + " " + each.words();
            canaries.stream()
                    .filter(song ->
                            shown.toLowerCase(java.util.Locale.ROOT).contains(song.toLowerCase(java.util.Locale.ROOT)))
                    .forEach(song -> told.add(each.key() + " says " + song));
            neutral(each);
        }
        assertThat(told).isEmpty();
        System.out.printf("T21: %d messages of %d senders, 50 canaries, 0 heard%n", left.size(), SENDERS.size());
    }

    @Test
    void everySenderIsKnownHere() throws IOException {
        Path sources = Path.of("src/main/java/fr/passerelle");
        Set<String> found = new TreeSet<>();
        try (Stream<Path> files = Files.walk(sources)) {
            for (Path file :
                    files.filter(each -> each.toString().endsWith(".java")).toList()) {
                if (Pattern.compile("new (Mail|Sms)\\(")
                        .matcher(Files.readString(file))
                        .find()) {
                    found.add(sources.relativize(file).toString().replace(".java", ""));
                }
            }
        }
        Set<String> known = new TreeSet<>(SENDERS.keySet());
        known.addAll(READ_ELSEWHERE);
        assertThat(found).isEqualTo(known);
    }

    /** What is written about her in the file, each with its songs. */
    private void write() {
        String home = "/personnes/" + person;
        browser.post(worker, home + "/notes", "kind", "SHARED", "body", songs(10, 20));
        browser.post(worker, home + "/notes", "kind", "TEAM", "body", songs(20, 30));
        Territories.in(
                House.SOUTH,
                () -> jdbc.sql("update identity_agent set first_name = ?, last_name = ? where id = ?")
                        .params(song(49), song(50), worker.id())
                        .update());
    }

    private void codesInEveryLanguageByEveryWay() {
        for (String way : List.of("SMS", "EMAIL")) {
            for (String language : List.of("fr", "falc", "en", "ar")) {
                assertThat(browser.post(
                                house.a(Trade.SOCIAL_WORKER),
                                "/personnes/" + person + "/espace/carte",
                                "beside",
                                "BIRTH_DATE",
                                "way",
                                way,
                                "present",
                                "yes"))
                        .hasStatusOk();
                now.forward(Duration.ofMinutes(20));
                String to = way.equals("SMS") ? phone : email();
                Visit visit = new Visit(http);
                visit.get("/t/13/mon-espace/code?langue=" + language);
                assertThat(visit.post("/t/13/mon-espace/code", "to", to)).hasStatus(303);
            }
        }
    }

    private void referral() {
        ReferralFixtures given = new ReferralFixtures(jdbc, now);
        Viewer sender = house.a(Trade.SOCIAL_WORKER);
        UUID place = given.place(given.newAddress());
        UUID referral = given.sent(browser, sender, person, place, "message", songs(30, 48));
        Territories.in(
                House.SOUTH,
                () -> jdbc.sql("update referral_step set told_at = null where referral_id = ?")
                        .param(referral)
                        .update());
        run("tell-of-referrals");
        now.forward(Duration.ofDays(8));
        run("remind-places");
    }

    private void mandate() {
        MandateFixtures given = new MandateFixtures(browser, jdbc, now);
        Viewer holder = house.a(Trade.SOCIAL_WORKER);
        UUID hers = given.personFollowedBy(holder);
        canaries.addAll(List.of("Louise", "Marie Blanc"));
        given.signed(holder, hers, MandateDuration.YEAR, "SOCIAL", "LOGEMENT");
        now.forward(Duration.ofDays(334));
        run("announce-ends-of-mandates");
    }

    /** No drawing that tells that it was read, and links that name nobody. */
    private void neutral(Left left) {
        assertThat(left.words()).as(left.key()).doesNotContain("<", person.toString());
        Matcher link = LINK.matcher(left.words());
        while (link.find()) {
            assertThat(link.group())
                    .as(left.key())
                    .doesNotContain("/personnes/")
                    .doesNotContain("?nom=", "q=");
        }
    }

    private void run(String name) {
        tasks.stream()
                .filter(task -> task.getName().equals(name))
                .findFirst()
                .orElseThrow()
                .executeRecurringly(null, null);
    }

    private String song(int number) {
        return canaries.get(number - 1);
    }

    private String songs(int from, int to) {
        return String.join(" ", canaries.subList(from - 1, to));
    }

    private String email() {
        return Territories.in(
                House.SOUTH,
                () -> jdbc.sql("select email from people_person where id = ?")
                        .param(person)
                        .query(String.class)
                        .single());
    }

    private List<Left> sent() {
        return Territories.in(House.SOUTH, () -> jdbc.sql("""
                                select id, key, recipient, subject || ' ' || body || ' ' || coalesce(from_name, '') as words
                                from messaging_mail where erased_at is null
                                """).query(Left.class).list());
    }
}
