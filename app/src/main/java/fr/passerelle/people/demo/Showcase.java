package fr.passerelle.people.demo;

import fr.passerelle.demo.DemoWorld;
import fr.passerelle.demo.DemoWorld.Act;
import fr.passerelle.demo.DemoWorld.Professional;
import fr.passerelle.kernel.Ids;
import fr.passerelle.kernel.Now;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The persons that the guide shows, followed by the team of the first professional. */
final class Showcase {

    /** The profile that follows from what she answers in her screenings. */
    static final String YAMINA_PROFILE = "P3";

    private Showcase() {}

    static List<Invented> of(DemoWorld world, List<Professional> followers) {
        Professional by = first(world, followers);
        return List.of(
                yamina(world, by),
                bruno(world, by),
                Invented.named(world, world.today().minusDays(400), by, "Josette", "Arnaud", "F", 81, "13041")
                        .with("phone", "+33465710212")
                        .with("preferred_channel", "CALL")
                        .with("languages", new String[] {"fr"})
                        .with("needs", new String[] {"SEATED", "HEARING"})
                        .with("reading_comfort", "EASY"),
                Invented.pseudonym(world, world.today().minusDays(12), by, "Hirondelle")
                        .never(world, "never_call", "Elle appellera elle-même"),
                Invented.named(world, world.today().minusDays(150), by, "Lucas", "Moreau", "M", 24, "13041")
                        .with("phone", "+33639981145")
                        .with("email", "lucas.moreau24@example.org")
                        .with("preferred_channel", "SMS")
                        .with("possible_channels", new String[] {"CALL", "EMAIL"})
                        .with("languages", new String[] {"fr"}),
                Invented.named(world, world.today().minusDays(95), by, "Ilinca", "Dumitru", "F", 35, "13040")
                        .with("phone", "+33639987308")
                        .with("languages", new String[] {"ro", "fr"})
                        .with("interpreter_needed", true)
                        .with("reading_comfort", "HARD"),
                Invented.named(world, world.today().minusDays(220), by, "Gérard", "Pons", "M", 63, "13041")
                        .with("phone", "+33639982260")
                        .with("preferred_channel", "CALL")
                        .with("languages", new String[] {"fr"}),
                Invented.named(world, world.today().minusDays(180), by, "Souleymane", "Traoré", "M", 41, "13015")
                        .with("phone", "+33639985571")
                        .with("possible_channels", new String[] {"CALL", "SMS"})
                        .with("languages", new String[] {"fr", "bm"}));
    }

    private static Invented yamina(DemoWorld world, Professional by) {
        return Invented.named(world, world.today().minusMonths(8), by, "Yamina", "Kaci", "F", 46, "13041")
                .with("phone", "+33639980417")
                .with("preferred_channel", "CALL")
                .with("possible_channels", new String[] {"SMS"})
                .with("safe_hours", "le matin")
                .with("contact_note", "SMS court, sans nommer le service. N’a plus accès à sa boîte mail.")
                .with("never_write", true)
                .with("never_reason", "Quelqu’un d’autre ouvre son courrier")
                .with("never_since", world.today().minusMonths(8))
                .with("never_review_on", world.today().plusMonths(4))
                .with("housing", "ADDRESS")
                .with("address", "14, rue des Lavandes, 13120 Gardanne")
                .with("languages", new String[] {"kab", "ar", "fr"})
                .with("interpreter_needed", true)
                .with("reading_comfort", "HARD");
    }

    private static Invented bruno(DemoWorld world, Professional by) {
        return Invented.named(world, world.today().minusDays(310), by, "Bruno", "Castelli", "M", 58, "13041")
                .with("phone", "+33639983382")
                .with("email", "bruno.castelli58@example.org")
                .with("preferred_channel", "CALL")
                .with("possible_channels", new String[] {"SMS", "EMAIL"})
                .with("housing", "ADDRESS")
                .with("address", "3, impasse du Moulin, 13120 Gardanne")
                .with("languages", new String[] {"fr", "it"})
                .with("reading_comfort", "EASY");
    }

    /** Notes that make the first account's day and its showcase file worth opening. */
    static List<@Nullable Object[]> notes(DemoWorld world, List<Invented> people, List<Professional> followers) {
        Professional by = first(world, followers);
        Professional colleague = followers.stream()
                .filter(each -> each.team().equals(by.team()) && !each.account().equals(by.account()))
                .findFirst()
                .orElse(by);
        Invented yamina = people.get(0);
        return List.of(
                note(world, yamina, by, "SHARED", Writings.YAMINA_SHARED, 40),
                note(world, yamina, by, "TEAM", Writings.YAMINA_TEAM, 12),
                note(world, yamina, by, "MINE", Writings.YAMINA_MINE, 7),
                note(world, yamina, colleague, "SHARED", Writings.YAMINA_LETTER, 2),
                note(world, people.get(1), colleague, "SHARED", Writings.BRUNO_CALL, 1));
    }

    /** Somebody from another house had to open the first file. */
    static List<@Nullable Object[]> accesses(DemoWorld world, List<Invented> people, List<Professional> followers) {
        Professional by = first(world, followers);
        return followers.stream()
                .filter(each -> !each.organisation().equals(by.organisation()))
                .limit(1)
                .map(guest -> InventPeople.access(
                        world, Ids.next(), people.get(0), guest, Writings.YAMINA_ACCESS, hour(world, 9, 14)))
                .toList();
    }

    /** The team opened its showcase files, now and then. */
    static void openings(DemoWorld world, List<Invented> people, List<Professional> followers) {
        Professional by = first(world, followers);
        List<Professional> team = followers.stream()
                .filter(each -> each.team().equals(by.team()))
                .limit(2)
                .toList();
        for (Invented person : people.subList(0, 3)) {
            for (int daysAgo : new int[] {2, 9, 9, 12, 40}) {
                Professional opener = team.get(daysAgo == 2 ? team.size() - 1 : 0);
                Instant at = hour(world, daysAgo, 10).plusSeconds(world.acts.size());
                world.acts.add(new Act(at, opener, "dossier.opened", person.id(), person.id(), null));
            }
        }
    }

    private static Instant hour(DemoWorld world, int daysAgo, int hour) {
        return world.today()
                .minusDays(daysAgo)
                .atTime(hour, 20)
                .atZone(Now.PARIS)
                .toInstant();
    }

    private static @Nullable Object[] note(
            DemoWorld world, Invented person, Professional author, String kind, String body, int daysAgo) {
        return InventPeople.note(
                world, person, author, kind, body, world.today().minusDays(daysAgo));
    }

    /** The first professional where they follow persons, as Nadia Ferrand does. */
    private static Professional first(DemoWorld world, List<Professional> followers) {
        Professional first = world.professionals.get(0);
        return followers.contains(first) ? first : followers.get(0);
    }
}
