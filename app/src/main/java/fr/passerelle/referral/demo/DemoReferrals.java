package fr.passerelle.referral.demo;

import fr.passerelle.demo.DemoStep;
import fr.passerelle.demo.DemoWorld;
import fr.passerelle.kernel.Now;
import fr.passerelle.kernel.PersonCodes;
import fr.passerelle.referral.ReferralState;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Twelve months of referrals: most are answered, some are not, a few people did not go. */
@Component
class DemoReferrals implements DemoStep {

    private static final List<String> NEEDS = List.of(
            "apprendre à se servir de son téléphone",
            "faire sa déclaration trimestrielle avec quelqu’un",
            "retrouver sa boîte mail",
            "trouver un téléphone à prix solidaire",
            "demander la complémentaire santé",
            "prendre un rendez-vous en préfecture",
            "suivre un atelier pour débuter",
            "avoir internet moins cher");

    /** In the order of the needs. */
    private static final List<String> SERVICES = List.of(
            "EVERYDAY_DIGITAL_TOOLS",
            "ADMINISTRATIVE_PROCEDURES",
            "EVERYDAY_DIGITAL_TOOLS",
            "AFFORDABLE_EQUIPMENT",
            "ADMINISTRATIVE_PROCEDURES",
            "ADMINISTRATIVE_PROCEDURES",
            "EVERYDAY_DIGITAL_TOOLS",
            "INTERNET_AND_EQUIPMENT");

    private static final List<String> REASONS = List.of("FULL", "FULL", "FULL", "NOT_OUR_SERVICE", "FULL", "TOO_FAR");
    private static final List<String> OUTCOMES = List.of("HELPED", "HELPED", "ENROLLED", "REDIRECTED", "STOPPED");

    private static final int BATCH = 5_000;

    private final JdbcTemplate jdbc;

    DemoReferrals(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public int order() {
        return 60;
    }

    @Override
    public void load(DemoWorld world) {
        Map<UUID, DemoWorld.Professional> senders = world.professionals.stream()
                .collect(Collectors.toMap(DemoWorld.Professional::team, one -> one, (first, second) -> first));
        List<Object[]> referrals = new ArrayList<>();
        List<Object[]> steps = new ArrayList<>();
        for (DemoWorld.Person person : world.people) {
            DemoWorld.Professional sender = senders.get(person.team());
            if (sender != null && !world.places.isEmpty()) {
                sent(world, person).ifPresent(sent -> add(world, person, sender, sent, referrals, steps));
            }
            if (referrals.size() >= BATCH) {
                write(referrals, steps);
            }
        }
        silence(world, senders, referrals, steps);
        write(referrals, steps);
        keep(world);
    }

    /** One place never answers: its address must be wrong, which only the coordinator's page tells. */
    private static void silence(
            DemoWorld world,
            Map<UUID, DemoWorld.Professional> senders,
            List<Object[]> referrals,
            List<Object[]> steps) {
        if (world.places.isEmpty() || world.people.size() < 30) {
            return;
        }
        Set<Object> used = referrals.stream().map(row -> row[2]).collect(Collectors.toSet());
        DemoWorld.Place mute = world.places.stream()
                .filter(place -> !used.contains(place.id()))
                .findFirst()
                .orElse(world.places.get(0));
        for (int i = 0; i < 7; i++) {
            DemoWorld.Person person = world.people.get(20 + i);
            DemoWorld.Professional sender = senders.get(person.team());
            if (sender != null) {
                Sent sent = new Sent(mute, world.today().minusDays(12 + 9L * i), List.of(ReferralState.SENT));
                add(world, person, sender, sent, referrals, steps);
            }
        }
    }

    /** The first association of digital mediators keeps the place that the guide shows, and a few others, so that referrals are received somewhere. */
    private void keep(DemoWorld world) {
        world.professionals.stream()
                .filter(one -> one.trade().equals("DIGITAL_MEDIATOR"))
                .findFirst()
                .ifPresent(mediator -> world.places.stream()
                        .filter(place -> place.name().equals("La Boussole")
                                || place.commune().equals(mediator.commune()))
                        .limit(6)
                        .forEach(place -> jdbc.update(
                                """
                                insert into directory_keeper (place_id, organisation, since) values (?, ?, ?) on conflict do nothing
                                """,
                                place.id(),
                                mediator.organisation(),
                                Timestamp.from(world.at(world.today().minusDays(200))))));
    }

    /** One in three is sent somewhere; the person whom the guide shows, to a place that read and has not answered. */
    private static Optional<Sent> sent(DemoWorld world, DemoWorld.Person person) {
        boolean drawn = world.chance(35);
        if (person == world.people.get(0)) {
            List<ReferralState> silent = List.of(ReferralState.SENT, ReferralState.READ);
            DemoWorld.Place place = world.places.stream()
                    .filter(each -> each.name().equals("La Boussole"))
                    .findFirst()
                    .orElseGet(() -> near(world, person));
            return Optional.of(new Sent(place, world.today().minusDays(8), silent));
        }
        if (!drawn) {
            return Optional.empty();
        }
        DemoWorld.Place place = near(world, person);
        LocalDate day = world.dayWithin(330);
        return Optional.of(
                new Sent(place, day, path(world, day.isBefore(world.today().minusDays(40)))));
    }

    /** A referral: where, when, and what became of it, step by step. */
    private record Sent(DemoWorld.Place place, LocalDate day, List<ReferralState> path) {}

    private static void add(
            DemoWorld world,
            DemoWorld.Person person,
            DemoWorld.Professional sender,
            Sent sent,
            List<Object[]> referrals,
            List<Object[]> steps) {
        List<ReferralState> path = sent.path();
        UUID id = world.id(sent.day());
        Timestamp at = Timestamp.from(world.at(sent.day()));
        Timestamp moved = at;
        int pace = 1 + world.random().nextInt(4);
        for (int i = 0; i < path.size(); i++) {
            ReferralState next = path.get(i);
            boolean byPlace =
                    next == ReferralState.READ || next == ReferralState.ACCEPTED || next == ReferralState.DECLINED;
            LocalDate day = sent.day().plusDays((long) i * pace);
            moved = i == 0 ? at : moment(world, day, at);
            steps.add(new Object[] {world.id(day), id, moved, next.name(), byPlace, moved});
        }
        referrals.add(row(world, person, sender, sent, new When(id, at, moved)));
    }

    private record When(UUID id, Timestamp at, Timestamp moved) {}

    private static Object[] row(
            DemoWorld world, DemoWorld.Person person, DemoWorld.Professional sender, Sent sent, When when) {
        List<ReferralState> path = sent.path();
        boolean mailed = path.get(0) == ReferralState.SENT;
        ReferralState state = path.get(path.size() - 1);
        String need = world.pick(NEEDS);
        String code = code(world);
        return new Object[] {
            when.id(),
            person.id(),
            sent.place().id(),
            sent.place().name(),
            need,
            world.chance(20) ? "SOON" : "CALM",
            mailed ? "ORAL" : "NONE",
            mailed ? "{FIRST_NAME,NEED}" : "{}",
            mailed ? "accueil@lieu.example" : null,
            state.name(),
            path.contains(ReferralState.DECLINED) ? world.pick(REASONS) : null,
            path.contains(ReferralState.CAME) ? LocalDate.ofInstant(when.moved().toInstant(), Now.PARIS) : null,
            when.at(),
            sender.account(),
            sender.organisation(),
            person.team(),
            SERVICES.get(NEEDS.indexOf(need)),
            state == ReferralState.CLOSED ? closing(path) : null,
            state == ReferralState.RESULT ? world.pick(OUTCOMES) : null,
            when.moved(),
            code,
            PersonCodes.hash(code),
            sender.account(),
            sender.organisation()
        };
    }

    private static Timestamp moment(DemoWorld world, LocalDate day, Timestamp first) {
        Timestamp then = Timestamp.from(world.at(day));
        return then.before(first) || day.isAfter(world.today()) ? first : then;
    }

    private static String closing(List<ReferralState> path) {
        return path.contains(ReferralState.DECLINED) ? "SECOND_CHOICE" : "UNREACHABLE";
    }

    /** A code that depends on the seed only, like the rest of the invented world. */
    private static String code(DemoWorld world) {
        StringBuilder code = new StringBuilder();
        for (int i = 0; i < 8; i++) {
            code.append("ACDEFGHJKMNPQRTUWXY34679".charAt(world.random().nextInt(24)));
        }
        return code.toString();
    }

    private static List<ReferralState> path(DemoWorld world, boolean old) {
        int dice = world.random().nextInt(100);
        if (dice < 25) {
            return old ? List.of(ReferralState.GIVEN, ReferralState.CAME) : List.of(ReferralState.GIVEN);
        }
        if (dice < 35) {
            return old
                    ? List.of(ReferralState.SENT, ReferralState.READ, ReferralState.DECLINED, ReferralState.CLOSED)
                    : List.of(ReferralState.SENT, ReferralState.READ, ReferralState.DECLINED);
        }
        if (dice < 45) {
            return old && dice < 42
                    ? List.of(ReferralState.SENT, ReferralState.CANCELLED)
                    : List.of(ReferralState.SENT);
        }
        if (!old) {
            return List.of(ReferralState.SENT, ReferralState.READ, ReferralState.ACCEPTED);
        }
        return dice < 85
                ? List.of(
                        ReferralState.SENT,
                        ReferralState.READ,
                        ReferralState.ACCEPTED,
                        ReferralState.CAME,
                        ReferralState.RESULT)
                : List.of(
                        ReferralState.SENT,
                        ReferralState.READ,
                        ReferralState.ACCEPTED,
                        ReferralState.DID_NOT_COME,
                        ReferralState.CLOSED);
    }

    /** A place of the same commune where there is one, else any. */
    private static DemoWorld.Place near(DemoWorld world, DemoWorld.Person person) {
        for (int i = 0; i < 12; i++) {
            DemoWorld.Place place = world.pick(world.places);
            if (place.commune().equals(person.commune())) {
                return place;
            }
        }
        return world.pick(world.places);
    }

    private void write(List<Object[]> referrals, List<Object[]> steps) {
        jdbc.batchUpdate("""
                insert into referral_referral (id, person_id, place_id, place_name, need, urgency, consent, shares, mailed_to, state,
                    decline_reason, came_on, created_at, created_by, organisation_id, team_id, service, closing, outcome, moved_at,
                    person_code, person_code_hash, sender_name)
                values (?, ?, ?, ?, ?, ?, ?, cast(? as text[]), ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?,
                        (select a.first_name || ' ' || a.last_name || ', ' || o.name
                         from identity_agent a cross join identity_organisation o where a.id = ? and o.id = ?))
                """, referrals);
        jdbc.batchUpdate(
                "insert into referral_step (id, referral_id, at, state, by_place, told_at) values (?, ?, ?, ?, ?, ?)",
                steps);
        referrals.clear();
        steps.clear();
    }
}
