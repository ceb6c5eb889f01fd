package fr.passerelle.mandate;

import static org.assertj.core.api.Assertions.assertThat;

import fr.passerelle.catalogue.Family;
import fr.passerelle.mandate.NoMandate.Reason;
import fr.passerelle.people.Situation.Protection;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.statistics.Statistics;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The rule alone, against a small oracle that counts in days of Paris (T14). */
class RuleTests {

    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
    private static final List<LocalDate> NIGHTS = List.of(
            LocalDate.of(2026, 3, 29),
            LocalDate.of(2026, 10, 25),
            LocalDate.of(2027, 3, 28),
            LocalDate.of(2026, 12, 31),
            LocalDate.of(2028, 2, 29));

    /** One random world: what was given, who works there, who the person is, and the act. */
    private record World(
            List<Rule.Membership> memberships,
            Rule.Capacity person,
            List<Authorisation> given,
            ActAsked asked,
            Instant at) {}

    @Property(tries = 20_000)
    void anActIsAllowedExactlyWhenTheOracleSaysSo(@ForAll long seed) {
        World world = world(new Random(seed));
        Rule.Verdict verdict = Rule.decide(world.memberships, world.person, world.given, world.asked, world.at);
        boolean allowed = oracle(world);
        assertThat(verdict.authorisation() != null).isEqualTo(allowed);
        // A rule that says no to all would agree with an oracle that is never asked a fair question.
        Statistics.label("allowed")
                .collect(allowed)
                .coverage(check -> check.check(true).percentage(p -> p > 3));
        assertThat(verdict.authorisation() == null).isEqualTo(verdict.reason() != null);
    }

    /** Written otherwise than the rule on purpose: days, hours and words instead of instants. */
    private static boolean oracle(World world) {
        LocalDateTime wall = LocalDateTime.ofInstant(world.at, PARIS);
        LocalDate day = wall.toLocalDate();
        boolean works = false;
        for (Rule.Membership each : world.memberships) {
            works |= each.from().compareTo(day) <= 0
                    && (each.to() == null || each.to().compareTo(day) >= 0);
        }
        LocalDate born = world.person.birthDate();
        boolean adult = born == null || !day.isBefore(born.plusYears(18));
        boolean free = world.person.protection() == null
                || world.person.protection() == Protection.SAUVEGARDE
                || world.person.protection() == Protection.MASP;
        boolean given = false;
        for (Authorisation each : world.given) {
            boolean same = each.matter().procedure() != null
                    ? Objects.equals(each.matter().procedure(), world.asked.procedure())
                    : each.matter().sheet() != null
                            ? Objects.equals(each.matter().sheet(), world.asked.sheet())
                            : each.matter().family() == world.asked.family();
            boolean begun = each.startsAt() != null && each.startsAt().compareTo(world.at) <= 0;
            boolean lasts = begun && day.compareTo(each.lastDay()) <= 0;
            boolean kept = each.revokedAt() == null || each.revokedAt().compareTo(world.at) > 0;
            given |= same && begun && lasts && kept;
        }
        return works && adult && free && given;
    }

    private static World world(Random random) {
        LocalDate around = NIGHTS.get(random.nextInt(NIGHTS.size())).plusDays(random.nextInt(3) - 1);
        Instant at = instant(random, around);
        List<Authorisation> given = new ArrayList<>();
        for (int i = random.nextInt(4); i > 0; i--) {
            given.add(authorisation(random, around));
        }
        List<Rule.Membership> memberships = new ArrayList<>();
        for (int i = random.nextInt(3); i > 0; i--) {
            LocalDate from = around.minusDays(random.nextInt(4) - 1);
            memberships.add(new Rule.Membership(from, random.nextBoolean() ? null : from.plusDays(random.nextInt(4))));
        }
        LocalDate born = random.nextInt(4) == 0 ? around.minusYears(18).plusDays(random.nextInt(3) - 1) : null;
        Protection[] measures = Protection.values();
        Protection measure = random.nextInt(4) == 0 ? measures[random.nextInt(measures.length)] : null;
        ActAsked asked = new ActAsked(
                family(random),
                random.nextBoolean() ? sheet(random) : null,
                random.nextBoolean() ? procedure(random) : null,
                "Déclaration envoyée");
        return new World(memberships, new Rule.Capacity(born, measure), given, asked, at);
    }

    private static Authorisation authorisation(Random random, LocalDate around) {
        int kind = random.nextInt(3);
        Matter matter = new Matter(
                kind == 0 ? family(random) : null,
                kind == 1 ? sheet(random) : null,
                kind == 2 ? procedure(random) : null,
                "?");
        MandateDuration duration = MandateDuration.values()[random.nextInt(MandateDuration.values().length)];
        boolean draft = random.nextInt(6) == 0;
        // Signed so that it ends, as often as not, in the very night of the act.
        LocalDate signed =
                around.minusDays(duration.lastDay(around).toEpochDay() - around.toEpochDay() + random.nextInt(3) - 1);
        Instant start = instant(random, signed);
        Instant end = duration.end(signed);
        boolean revoked = random.nextInt(3) == 0;
        Instant withdrawn = revoked ? instant(random, around) : null;
        return new Authorisation(
                UUID.randomUUID(),
                UUID.randomUUID(),
                matter,
                draft ? null : start,
                draft ? null : end,
                draft ? null : withdrawn,
                draft || !revoked ? null : Revocation.PERSON,
                null);
    }

    /** As often as not at the midnights of that day, or a microsecond beside. */
    private static Instant instant(Random random, LocalDate day) {
        Instant midnight = day.atStartOfDay(PARIS).toInstant();
        return switch (random.nextInt(4)) {
            case 0 -> midnight.plusNanos(1_000L * (random.nextInt(3) - 1));
            case 1 -> day.plusDays(1).atStartOfDay(PARIS).toInstant().plusNanos(1_000L * (random.nextInt(3) - 1));
            default -> midnight.plusSeconds(random.nextInt(25 * 3600));
        };
    }

    private static Family family(Random random) {
        return Family.values()[random.nextInt(3)];
    }

    private static String sheet(Random random) {
        return "sheet-" + random.nextInt(2);
    }

    private static UUID procedure(Random random) {
        return new UUID(7, random.nextInt(2));
    }

    @ParameterizedTest
    @CsvSource({
        // signed, duration, last day, end in UTC: summer time begins or ends inside, or in the very night
        "2026-03-29,DAY,2026-03-29,2026-03-29T22:00:00Z",
        "2026-10-25,DAY,2026-10-25,2026-10-25T23:00:00Z",
        "2026-10-24,DAY,2026-10-24,2026-10-24T22:00:00Z",
        "2026-11-22,MONTH,2026-12-22,2026-12-22T23:00:00Z",
        "2026-02-27,MONTH,2026-03-29,2026-03-29T22:00:00Z",
        "2026-11-22,SEMESTER,2027-05-22,2027-05-22T22:00:00Z",
        "2027-11-22,YEAR,2028-11-20,2028-11-20T23:00:00Z",
        "2026-11-22,PROCEDURE,2027-11-21,2027-11-21T23:00:00Z"
    })
    void aMandateEndsAtTheMidnightOfParisThatEndsItsLastDay(
            LocalDate signed, MandateDuration duration, LocalDate lastDay, Instant end) {
        assertThat(duration.lastDay(signed)).isEqualTo(lastDay);
        assertThat(duration.end(signed)).isEqualTo(end);
    }

    @Test
    void theReasonSaysWhatComesClosest() {
        Instant at = Instant.parse("2026-11-22T10:00:00Z");
        List<Rule.Membership> member = List.of(new Rule.Membership(LocalDate.of(2026, 1, 1), null));
        Rule.Capacity anybody = new Rule.Capacity(null, null);
        ActAsked asked = new ActAsked(Family.SOCIAL, null, null, "x");
        assertThat(Rule.decide(member, anybody, List.of(), asked, at).reason()).isEqualTo(Reason.NONE);
        assertThat(Rule.decide(List.of(), anybody, List.of(), asked, at).reason())
                .isEqualTo(Reason.NOT_MEMBER);
        assertThat(Rule.decide(member, new Rule.Capacity(null, Protection.CURATELLE), List.of(), asked, at)
                        .reason())
                .isEqualTo(Reason.PROTECTED);
        assertThat(Rule.decide(member, new Rule.Capacity(LocalDate.of(2008, 11, 23), null), List.of(), asked, at)
                        .reason())
                .isEqualTo(Reason.MINOR);
        Matter social = new Matter(Family.SOCIAL, null, null, "Social");
        Authorisation expired = new Authorisation(
                UUID.randomUUID(), UUID.randomUUID(), social, at.minusSeconds(9), at, null, null, null);
        Authorisation revoked = new Authorisation(
                UUID.randomUUID(),
                UUID.randomUUID(),
                social,
                at.minusSeconds(9),
                at.plusSeconds(9),
                at,
                Revocation.PERSON,
                null);
        Authorisation draft =
                new Authorisation(UUID.randomUUID(), UUID.randomUUID(), social, null, null, null, null, null);
        assertThat(Rule.cover(List.of(expired), asked, at).reason()).isEqualTo(Reason.EXPIRED);
        assertThat(Rule.cover(List.of(revoked), asked, at).reason()).isEqualTo(Reason.REVOKED);
        assertThat(Rule.cover(List.of(expired, draft), asked, at).reason()).isEqualTo(Reason.UNSIGNED);
        assertThat(Rule.cover(List.of(revoked), asked, at.minusNanos(1_000)).authorisation())
                .isEqualTo(revoked);
    }
}
