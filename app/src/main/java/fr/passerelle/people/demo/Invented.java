package fr.passerelle.people.demo;

import fr.passerelle.demo.DemoWorld;
import fr.passerelle.demo.DemoWorld.Professional;
import fr.passerelle.kernel.Now;
import fr.passerelle.people.demo.Communes.Commune;
import java.sql.Timestamp;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An invented person, as the columns of her row. */
final class Invented {

    private static final List<String> COLUMNS = List.of(
            "id",
            "display_name",
            "pseudonym",
            "first_name",
            "last_name",
            "birth_date",
            "sex",
            "phone",
            "phone_2",
            "email",
            "housing",
            "address",
            "address_protected",
            "commune_insee",
            "commune_name",
            "latitude",
            "longitude",
            "languages",
            "interpreter_needed",
            "reading_comfort",
            "needs",
            "preferred_channel",
            "possible_channels",
            "never_write",
            "never_call",
            "never_reason",
            "never_since",
            "never_review_on",
            "safe_hours",
            "contact_note",
            "trusted_person",
            "trusted_phone",
            "protection",
            "protection_by",
            "created_at",
            "created_by");

    private static final Map<String, Object> DEFAULTS = Map.of(
            "pseudonym",
            false,
            "address_protected",
            false,
            "interpreter_needed",
            false,
            "never_write",
            false,
            "never_call",
            false,
            "languages",
            new String[] {},
            "needs",
            new String[] {},
            "possible_channels",
            new String[] {});

    private final Map<String, Object> row = new LinkedHashMap<>(DEFAULTS);
    private final UUID id;
    private final LocalDate since;
    private final Professional by;

    private Invented(DemoWorld world, LocalDate since, Professional by) {
        this.id = world.id(since);
        this.since = since;
        this.by = by;
        with("id", id);
        with("created_at", Timestamp.from(since.atTime(10, 0).atZone(Now.PARIS).toInstant()));
        with("created_by", by.account());
    }

    /** The statement that takes {@link #values()}. */
    static String insert() {
        return "insert into people_person (" + String.join(", ", COLUMNS) + ") values ("
                + String.join(", ", COLUMNS.stream().map(column -> "?").toList()) + ")";
    }

    static Invented named(
            DemoWorld world,
            LocalDate since,
            Professional by,
            String first,
            String last,
            String sex,
            int age,
            String commune) {
        Invented person = new Invented(world, since, by);
        person.with("display_name", first + " " + last)
                .with("first_name", first)
                .with("last_name", last)
                .with("sex", sex)
                .with(
                        "birth_date",
                        world.today()
                                .minusYears(age)
                                .minusDays(1 + world.random().nextInt(360)));
        Communes.of(commune).ifPresent(where -> person.lives(world, where));
        return person;
    }

    static Invented pseudonym(DemoWorld world, LocalDate since, Professional by, String name) {
        return new Invented(world, since, by).with("display_name", name).with("pseudonym", true);
    }

    static Invented anyone(DemoWorld world, LocalDate since, Professional by) {
        if (world.chance(3)) {
            return pseudonym(world, since, by, world.pick(Names.PSEUDONYMS));
        }
        Names.Family family = Names.any(world);
        boolean woman = world.chance(58);
        String first = world.pick(woman ? family.women() : family.men());
        String last = world.pick(family.last());
        Commune commune =
                world.chance(60) ? Communes.of(by.commune()).orElseGet(() -> Communes.any(world)) : Communes.any(world);
        Invented person = named(
                world,
                since,
                by,
                first,
                last,
                woman ? "F" : "M",
                16 + (world.random().nextInt(75) + world.random().nextInt(75)) / 2,
                commune.insee());
        person.speaks(world, family);
        person.isReached(world, first, last);
        person.isSupported(world);
        return person;
    }

    Invented with(String column, @Nullable Object value) {
        if (value == null) {
            row.remove(column);
        } else {
            row.put(column, value);
        }
        return this;
    }

    UUID id() {
        return id;
    }

    LocalDate since() {
        return since;
    }

    Professional by() {
        return by;
    }

    String commune() {
        return (String) row.getOrDefault("commune_insee", by.commune());
    }

    @Nullable
    Object[] values() {
        return COLUMNS.stream().map(row::get).toArray();
    }

    private void lives(DemoWorld world, Commune commune) {
        with("commune_insee", commune.insee()).with("commune_name", commune.name());
        with("latitude", commune.latitude() + (world.random().nextDouble() - 0.5) / 60);
        with("longitude", commune.longitude() + (world.random().nextDouble() - 0.5) / 60);
        int chance = world.random().nextInt(100);
        if (chance < 8) {
            with("housing", "DOMICILIATION")
                    .with(
                            "address",
                            world.pick(Writings.DOMICILIATIONS) + ", " + commune.postcode() + " " + commune.name());
        } else if (chance < 12) {
            with("housing", "NONE");
        } else if (chance < 80) {
            int number = 1 + world.random().nextInt(90);
            with("housing", "ADDRESS")
                    .with(
                            "address",
                            number + ", " + world.pick(Writings.STREETS) + ", " + commune.postcode() + " "
                                    + commune.name());
            with("address_protected", world.chance(2));
        }
    }

    private void speaks(DemoWorld world, Names.Family family) {
        boolean onlyFrench = family.languages().equals(List.of("fr")) || world.chance(45);
        List<String> languages = onlyFrench ? List.of("fr") : family.languages();
        with("languages", languages.toArray(String[]::new));
        boolean littleFrench = !languages.get(0).equals("fr") || languages.size() > 1 && world.chance(25);
        with("interpreter_needed", littleFrench && world.chance(60));
        with(
                "reading_comfort",
                littleFrench ? world.pick(List.of("HARD", "NOT_ALONE")) : world.chance(70) ? "EASY" : "HARD");
        if (world.chance(12)) {
            with("needs", new String[] {
                world.pick(List.of("WHEELCHAIR", "SEATED", "SIGHT", "HEARING", "QUIET", "SLOW", "COMPANION"))
            });
        }
    }

    private void isReached(DemoWorld world, String first, String last) {
        List<String> possible = new ArrayList<>();
        if (world.chance(88)) {
            with("phone", "+3363998" + four(world)).with("preferred_channel", world.chance(65) ? "CALL" : "SMS");
            possible.addAll(List.of("CALL", "SMS"));
        }
        if (world.chance(22)) {
            with("phone_2", "+3346571" + four(world));
        }
        if (world.chance(45)) {
            with(
                    "email",
                    plain(first) + "." + plain(last) + (10 + world.random().nextInt(90)) + "@example.org");
            possible.add("EMAIL");
        }
        if (world.chance(30)) {
            with("safe_hours", world.pick(Writings.SAFE_HOURS));
        }
        if (world.chance(10)) {
            with("contact_note", world.pick(Writings.CONTACT_NOTES));
        }
        if (world.chance(4)) {
            never(world, "never_write", world.pick(Writings.NEVER_WRITE));
            possible.remove("EMAIL");
        } else if (world.chance(2)) {
            never(world, "never_call", world.pick(Writings.NEVER_CALL));
            possible.remove("CALL");
            with("preferred_channel", null);
        }
        with("possible_channels", possible.toArray(String[]::new));
    }

    Invented never(DemoWorld world, String column, String reason) {
        return with(column, true)
                .with("never_reason", reason)
                .with("never_since", since)
                .with("never_review_on", world.today().plusDays(world.random().nextInt(300) - 20L));
    }

    private void isSupported(DemoWorld world) {
        if (world.chance(8)) {
            with(
                    "trusted_person",
                    world.pick(List.of("Sa sœur", "Son fils, majeur", "Une voisine", "Un ami de l’association")));
            with("trusted_phone", "+3363998" + four(world));
        }
        if (world.chance(4)) {
            with("protection", world.pick(List.of("TUTELLE", "CURATELLE", "HABILITATION", "MASP")))
                    .with("protection_by", "Association tutélaire (inventée)");
        }
    }

    private static String four(DemoWorld world) {
        return String.format(Locale.ROOT, "%04d", world.random().nextInt(10_000));
    }

    private static String plain(String name) {
        return Normalizer.normalize(name.toLowerCase(Locale.FRENCH), Normalizer.Form.NFD)
                .replaceAll("[^a-z]", "");
    }
}
