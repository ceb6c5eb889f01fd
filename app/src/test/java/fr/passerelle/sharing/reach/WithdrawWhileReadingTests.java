package fr.passerelle.sharing.reach;

import static org.assertj.core.api.Assertions.assertThat;

import fr.passerelle.identity.Trade;
import fr.passerelle.identity.Viewer;
import fr.passerelle.people.APerson;
import fr.passerelle.sharing.Partners;
import fr.passerelle.territory.Territories;
import fr.passerelle.testing.AppTest;
import fr.passerelle.testing.Browser;
import fr.passerelle.testing.House;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Through the pages: what a consent opens while it is given, taken back, or overruled by an exclusion, on every path that reads. */
@AppTest
class WithdrawWhileReadingTests {

    @Autowired
    Browser browser;

    @Autowired
    House house;

    @Autowired
    Partners partners;

    @Autowired
    JdbcClient jdbc;

    private Viewer worker;
    private Viewer partner;
    private UUID person;
    private String name;
    private String home;

    @BeforeEach
    void followed() {
        worker = house.a(Trade.SOCIAL_WORKER);
        partner = partners.somebody(Trade.EDUCATOR);
        name = APerson.uniqueName();
        person = APerson.called("Rose", name).followedBy(worker).in(house, jdbc);
        home = "/personnes/" + person + "/partage";
    }

    private void give() {
        browser.post(
                worker,
                home + "/nouveau",
                "toward",
                "STRUCTURE",
                "recipient",
                partner.organisationName(),
                "purpose",
                "Préparer ensemble la demande",
                "basis",
                "CONSENT",
                "categories",
                "MANDATES",
                "level",
                "READ",
                "length",
                "WEEK");
        assertThat(browser.post(worker, home + "/" + consent(), "given", "SCREEN", "understood", "true"))
                .hasStatus(303);
    }

    private String consent() {
        return Territories.in(
                House.SOUTH,
                () -> jdbc.sql("select id::text from sharing_consent where person_id = ? order by id desc limit 1")
                        .param(person)
                        .query(String.class)
                        .single());
    }

    private int read() {
        return browser.get(partner, "/personnes/" + person + "/mandats")
                .getResponse()
                .getStatus();
    }

    @Test
    void nobodyReadsAfterTheWithdrawalWasAnswered() throws Exception {
        for (int round = 0; round < 10; round++) {
            give();
            AtomicBoolean withdrawn = new AtomicBoolean();
            AtomicInteger late = new AtomicInteger();
            AtomicInteger seen = new AtomicInteger();
            ExecutorService readers = Executors.newFixedThreadPool(4);
            List<Future<?>> loops = new ArrayList<>();
            for (int i = 0; i < 4; i++) {
                loops.add(readers.submit(() -> {
                    for (int after = 0; after < 5; ) {
                        boolean already = withdrawn.get();
                        boolean open = read() == 200;
                        seen.addAndGet(open ? 1 : 0);
                        late.addAndGet(already && open ? 1 : 0);
                        after += already ? 1 : 0;
                    }
                }));
            }
            assertThat(browser.post(worker, home + "/" + consent() + "/retirer"))
                    .hasStatus(303);
            withdrawn.set(true);
            for (Future<?> loop : loops) {
                loop.get();
            }
            readers.shutdown();
            assertThat(late).as("round " + round).hasValue(0);
        }
    }

    @Test
    void whateverHappensEveryPathThatReadsSaysTheSame() {
        Random chance = new Random(7);
        boolean given = false;
        boolean excluded = false;
        for (int step = 0; step < 60; step++) {
            int what = chance.nextInt(3);
            if (what == 0 && !given && !excluded) {
                give();
                given = true;
            } else if (what == 1 && given) {
                browser.post(worker, home + "/" + consent() + "/retirer");
                given = false;
            } else if (what == 2) {
                exclude(!excluded);
                excluded = !excluded;
            }
            boolean open = given && !excluded;
            int expected = open ? 200 : 404;
            assertThat(read()).isEqualTo(expected);
            assertThat(browser.get(partner, "/personnes/" + person)).hasStatus(expected);
            assertThat(browser.get(partner, "/personnes/" + person + "/mandats/fait-en-mon-nom.pdf"))
                    .hasStatus(expected);
            assertThat(browser.get(partner, "/personnes/" + person + "/notes")).hasStatus(404);
            assertThat(browser.get(partner, "/partage?q=" + name).getResponse())
                    .satisfies(page -> assertThat(page.getContentAsString().contains(person.toString()))
                            .isEqualTo(open));
            assertThat(browser.get(partner, "/personnes?q=" + name)).bodyText().doesNotContain(person.toString());
        }
    }

    private void exclude(boolean now) {
        String path = "/personnes/" + person + "/exclusions";
        if (now) {
            assertThat(browser.post(
                            worker,
                            path,
                            "kind",
                            "STRUCTURE",
                            "structure",
                            partner.organisation().toString()))
                    .hasStatus(303);
            return;
        }
        String exclusion = Territories.in(
                House.SOUTH,
                () -> jdbc.sql("select id::text from people_exclusion where person_id = ? and ended_at is null")
                        .param(person)
                        .query(String.class)
                        .single());
        assertThat(browser.post(worker, path + "/" + exclusion + "/fin")).hasStatus(303);
    }
}
