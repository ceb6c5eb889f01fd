package fr.passerelle.permanence.demo;

import fr.passerelle.demo.DemoStep;
import fr.passerelle.demo.DemoWorld;
import fr.passerelle.directory.Offer;
import fr.passerelle.directory.UnmetDemand;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Twelve permanences in four sectors: nobody on Wednesday in the north, and two at the same hour, at the same place, in Gardanne. */
@Component
class HoldPermanences implements DemoStep {

    /** A sector and the INSEE codes of its communes. */
    private record Drawn(String name, List<String> communes) {}

    /**
     * A permanence.
     *
     * @param keeper the commune of the structure that receives, by INSEE code
     * @param commune where, by INSEE code; null when it is held from afar
     * @param place its name, or null for any of the commune
     * @param slots « 2 09:00 12:00 », Monday is 1
     */
    private record Held(
            String title,
            String keeper,
            @Nullable String commune,
            @Nullable String place,
            String services,
            String languages,
            boolean appointment,
            String rhythms,
            String school,
            List<String> slots) {}

    private static final List<Drawn> SECTORS = List.of(
            new Drawn("Centre", List.of("13041", "13001", "13015", "13107", "13062", "13060")),
            new Drawn("Est et littoral", List.of("13055", "13005", "13028", "13022", "13070")),
            new Drawn("Étang de Berre", List.of("13056", "13117", "13054", "13047", "13103", "13014")),
            new Drawn("Nord", List.of("13108", "13004", "13100", "13027", "13018", "13089")));

    private static final String HELP = "{ADMINISTRATIVE_PROCEDURES}";
    private static final String LEARN = "{EVERYDAY_DIGITAL_TOOLS,SAFE_USE}";
    private static final String WEEKLY = "{EVERY_WEEK}";

    private static final List<Held> HELD = List.of(
            new Held(
                    "Aide aux démarches en ligne",
                    "13041",
                    "13041",
                    "La Boussole",
                    HELP,
                    "{FRENCH,ARABIC}",
                    false,
                    WEEKLY,
                    "OPEN",
                    List.of("2 14:00 17:00", "4 09:00 12:00")),
            new Held(
                    "Point d’aide numérique",
                    "13201",
                    "13041",
                    "La Boussole",
                    "{ADMINISTRATIVE_PROCEDURES,EVERYDAY_DIGITAL_TOOLS}",
                    "{FRENCH}",
                    false,
                    WEEKLY,
                    "OPEN",
                    List.of("4 09:30 12:00")),
            new Held(
                    "Écrivain public",
                    "13041",
                    "13041",
                    "Espace Le Puits",
                    HELP,
                    "{FRENCH,EASY_FRENCH}",
                    true,
                    WEEKLY,
                    "OPEN",
                    List.of("1 09:00 12:00", "3 14:00 17:00")),
            new Held(
                    "Café numérique",
                    "13001",
                    "13001",
                    null,
                    LEARN,
                    "{FRENCH}",
                    false,
                    WEEKLY,
                    "CLOSED",
                    List.of("2 09:30 11:30", "5 14:00 16:00")),
            new Held(
                    "Aide aux démarches en ligne",
                    "13201",
                    "13055",
                    null,
                    HELP,
                    "{FRENCH,ARABIC,COMORIAN}",
                    false,
                    WEEKLY,
                    "OPEN",
                    List.of("1 09:00 12:00", "3 09:00 12:00", "5 09:00 12:00")),
            new Held(
                    "Apprendre avec son téléphone",
                    "13005",
                    "13005",
                    null,
                    LEARN,
                    "{FRENCH}",
                    true,
                    "{ODD_WEEKS}",
                    "CLOSED",
                    List.of("4 14:00 16:30")),
            new Held(
                    "Permanence de l’Arche",
                    "13028",
                    "13028",
                    null,
                    "{ADMINISTRATIVE_PROCEDURES,INTERNET_AND_EQUIPMENT}",
                    "{FRENCH,ITALIAN}",
                    false,
                    WEEKLY,
                    "OPEN",
                    List.of("2 14:00 17:00")),
            new Held(
                    "Accès aux droits",
                    "13056",
                    "13056",
                    null,
                    HELP,
                    "{FRENCH,SPANISH}",
                    true,
                    WEEKLY,
                    "OPEN",
                    List.of("2 09:00 12:00", "4 13:30 16:30")),
            new Held(
                    "Conseiller numérique",
                    "13117",
                    "13117",
                    null,
                    LEARN,
                    "{FRENCH}",
                    false,
                    WEEKLY,
                    "OPEN",
                    List.of("1 14:00 17:00", "3 09:00 12:00")),
            new Held(
                    "France services au marché",
                    "13108",
                    "13108",
                    null,
                    HELP,
                    "{FRENCH}",
                    false,
                    WEEKLY,
                    "OPEN",
                    List.of("2 08:30 12:30")),
            new Held(
                    "Aide aux démarches en ligne",
                    "13108",
                    "13004",
                    null,
                    HELP,
                    "{FRENCH,ARABIC,SIGN}",
                    true,
                    "{FIRST,THIRD}",
                    "OPEN",
                    List.of("4 09:00 12:00")),
            new Held(
                    "Aide par visio",
                    "13041",
                    null,
                    null,
                    HELP,
                    "{FRENCH,SIGN}",
                    true,
                    WEEKLY,
                    "OPEN",
                    List.of("3 17:00 19:00")));

    private final JdbcClient jdbc;
    private final UnmetDemand unmet;

    HoldPermanences(JdbcClient jdbc, UnmetDemand unmet) {
        this.jdbc = jdbc;
        this.unmet = unmet;
    }

    @Override
    public int order() {
        return 75;
    }

    @Override
    public void load(DemoWorld world) {
        for (Drawn sector : SECTORS) {
            UUID id = world.id(world.today());
            jdbc.sql("insert into permanence_sector (id, name) values (?, ?)")
                    .params(id, sector.name())
                    .update();
            sector.communes()
                    .forEach(insee -> jdbc.sql("insert into permanence_sector_commune (insee, sector_id) values (?, ?)")
                            .params(insee, id)
                            .update());
        }
        HELD.forEach(held -> hold(world, held));
        for (int i = 0; i < 14; i++) {
            unmet.count(i < 9 ? "13108" : "13004", Set.of(Offer.Service.EVERYDAY_DIGITAL_TOOLS), null);
        }
    }

    private void hold(DemoWorld world, Held held) {
        Optional<DemoWorld.Place> place = place(world, held);
        if (held.commune() != null && place.isEmpty()) {
            return;
        }
        DemoWorld.Professional by = world.professionals.stream()
                .filter(one -> one.commune().equals(held.keeper()))
                .findFirst()
                .orElse(world.professionals.get(0));
        LocalDate since = world.today().minusMonths(2);
        UUID id = world.id(since);
        place.ifPresent(where -> jdbc.sql("""
                        insert into directory_keeper (place_id, organisation, since) values (?, ?, ?) on conflict do nothing
                        """)
                .params(where.id(), by.organisation(), Timestamp.from(world.at(since)))
                .update());
        jdbc.sql("""
                        insert into permanence_permanence (id, organisation, place_id, link, title, services, languages, by_appointment, booking,
                            phone, rhythms, valid_from, school_holidays, changed_at, changed_by)
                        values (?, ?, ?, ?, ?, cast(? as text[]), cast(? as text[]), ?, ?, ?, cast(? as text[]), ?, ?, ?, ?)
                        """)
                .params(
                        id,
                        by.organisation(),
                        place.map(DemoWorld.Place::id).orElse(null),
                        held.commune() == null ? "https://visio.exemple.example/permanence" : null,
                        held.title(),
                        held.services(),
                        held.languages(),
                        held.appointment(),
                        held.appointment() ? "Appelez le matin, ou passez à l’accueil." : null,
                        "04\u00a065\u00a071\u00a002\u00a0" + (10 + HELD.indexOf(held)),
                        held.rhythms(),
                        since,
                        held.school(),
                        Timestamp.from(world.at(since)),
                        by.account())
                .update();
        hours(id, held);
    }

    private void hours(UUID id, Held held) {
        for (String slot : held.slots()) {
            String[] parts = slot.split(" ");
            jdbc.sql(
                            "insert into permanence_slot (permanence_id, day, starts, ends) values (?, cast(? as int), cast(? as time), cast(? as time))")
                    .params(id, parts[0], parts[1], parts[2])
                    .update();
        }
    }

    private static Optional<DemoWorld.Place> place(DemoWorld world, Held held) {
        return world.places.stream()
                .filter(place -> place.commune().equals(held.commune()))
                .filter(place -> held.place() == null || place.name().equals(held.place()))
                .findFirst();
    }
}
