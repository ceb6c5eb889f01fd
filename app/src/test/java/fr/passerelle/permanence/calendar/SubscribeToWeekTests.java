package fr.passerelle.permanence.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import fr.passerelle.identity.Trade;
import fr.passerelle.identity.Viewer;
import fr.passerelle.kernel.Now;
import fr.passerelle.permanence.GivenPermanences;
import fr.passerelle.territory.Territories;
import fr.passerelle.testing.Answer;
import fr.passerelle.testing.AppTest;
import fr.passerelle.testing.Browser;
import fr.passerelle.testing.House;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.Component;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.validate.ValidationResult;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;

@AppTest
class SubscribeToWeekTests {

    private static final String ALL = "/permanences/territoire.ics";

    @Autowired
    Browser browser;

    @Autowired
    House house;

    @Autowired
    GivenPermanences given;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Now now;

    private UUID place;
    private Viewer lead;
    private UUID permanence;

    @BeforeEach
    void somebodyReceivesOnThursdays() {
        now.stopAt(Instant.parse("2026-11-25T09:00:00Z"));
        given.clear();
        lead = house.a(Trade.TEAM_LEAD);
        place = given.place("La Boussole", lead, GivenPermanences.GARDANNE);
        permanence = given.permanence("Café numérique ; thé, et bien d’autres choses encore à dire", lead, place, 4);
    }

    @AfterEach
    void timeGoesOn() {
        given.clear();
        now.resume();
    }

    @Test
    void aCalendarReadsTwelveMonthsOfIt() throws Exception {
        Calendar calendar = read(ALL);

        ValidationResult result = calendar.validate();
        assertThat(result.hasErrors()).as(String.valueOf(result)).isFalse();
        List<VEvent> events = calendar.getComponents(Component.VEVENT);
        // 53 Thursdays from 26 November to 25 November, but the public holidays among them: 6 May and 11 November.
        assertThat(events).hasSize(51);
        assertThat(calendar.getComponents(Component.VTIMEZONE)).hasSize(1);
        assertThat(value(events.get(0), Property.SUMMARY))
                .isEqualTo("Café numérique ; thé, et bien d’autres choses encore à dire");
        assertThat(value(events.get(0), Property.DTSTART)).isEqualTo("20261126T090000");
        assertThat(value(events.get(0), Property.LOCATION)).startsWith("La Boussole, ");
        assertThat(events).extracting(event -> value(event, Property.UID)).doesNotHaveDuplicates();
    }

    @Test
    void noLineIsLongerThanACalendarReads() {
        assertThat(Answer.of(browser.get(ALL)).body().split("\r\n"))
                .allMatch(line -> line.getBytes(StandardCharsets.UTF_8).length <= 75);
    }

    @Test
    void aDateKeepsItsNameWhenItsHoursChangeAndWhenItIsCancelled() throws Exception {
        String usual = value(first(), Property.UID);
        change("CLOSED", null, null);
        assertThat(value(first(), Property.UID)).isEqualTo(usual);
        assertThat(value(first(), Property.STATUS)).isEqualTo("CANCELLED");
        change("MOVED", "14:00", "16:00");
        assertThat(value(first(), Property.UID)).isEqualTo(usual);
        assertThat(value(first(), Property.DTSTART)).isEqualTo("20261126T140000");
        change("EXTRA", "14:00", "16:00");
        assertThat(read(ALL).<VEvent>getComponents(Component.VEVENT)).hasSize(52);
    }

    @Test
    void aCalendarThatAsksAgainAndFindsNothingNewGetsNothing() {
        var first = browser.get(ALL);
        assertThat(first).hasContentType("text/calendar;charset=UTF-8");
        String etag = first.getResponse().getHeader("ETag");
        var again = browser.perform(MockMvcRequestBuilders.get(ALL).header("If-None-Match", etag));
        assertThat(again).hasStatus(304);
        assertThat(Answer.of(again).body()).isEmpty();
        change("CLOSED", null, null);
        assertThat(browser.perform(MockMvcRequestBuilders.get(ALL).header("If-None-Match", etag)))
                .hasStatusOk();
    }

    @Test
    void aPlaceHasItsOwn() throws Exception {
        UUID other = given.place("Le Fanal", lead, GivenPermanences.GARDANNE);
        given.permanence("Autre part", lead, other, 1);

        Calendar calendar = read("/permanences/lieux/" + place + "/agenda.ics");

        assertThat(calendar.<VEvent>getComponents(Component.VEVENT))
                .allMatch(event -> value(event, Property.SUMMARY).startsWith("Café"));
        assertThat(browser.get("/permanences/lieux/" + UUID.randomUUID() + "/agenda.ics"))
                .hasStatus(404);
    }

    private void change(String kind, String start, String end) {
        Territories.in(House.SOUTH, () -> {
            jdbc.sql("delete from permanence_change where permanence_id = ?")
                    .param(permanence)
                    .update();
            jdbc.sql("""
                            insert into permanence_change (id, permanence_id, day, kind, starts, ends, reason)
                            values (gen_random_uuid(), ?, '2026-11-26', ?, cast(? as time), cast(? as time), 'Formation')
                            """).params(permanence, kind, start, end).update();
        });
    }

    private VEvent first() throws Exception {
        return read(ALL).<VEvent>getComponents(Component.VEVENT).get(0);
    }

    private Calendar read(String path) throws Exception {
        return new CalendarBuilder()
                .build(new StringReader(Answer.of(browser.get(path)).body()));
    }

    private static String value(VEvent event, String property) {
        return event.getRequiredProperty(property).getValue();
    }
}
